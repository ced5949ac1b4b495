import type { ReactNode } from 'react'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { ToldApart } from '#lib/queries/desk/labels.ts'
import { adminPaths } from '#lib/urls.ts'

type Props<P extends ToldApart> = {
  pairs: P[]
  /** Whether they have been told apart, which can be taken back. */
  areTwo: boolean
  tell: FormAction
  children?: (pair: P) => ReactNode
}

/** Names two by two, a line each, and what there is to say of them. */
export function PairList<P extends ToldApart>({ pairs, areTwo, tell, children }: Props<P>) {
  const t = deskWords()
  return (
    <ul>
      {pairs.map((pair) => {
        const { one, other } = pair
        const names = { one: one.name, other: other.name }
        const name = areTwo ? t('entities.notTwo', names) : t('entities.areTwo', names)
        return (
          <li
            key={`${one.id} ${other.id}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2"
          >
            <span className="flex flex-wrap gap-x-4">
              <a href={adminPaths.entity(one.id)}>{one.name}</a>
              <a href={adminPaths.entity(other.id)}>{other.name}</a>
              {children?.(pair)}
            </span>
            <Form action={tell} name={name}>
              <input type="hidden" name="one" value={one.id} />
              <input type="hidden" name="other" value={other.id} />
              <input type="hidden" name="areTwo" value={areTwo ? '' : '1'} />
              <Submit quiet name={name}>
                {areTwo ? t('entities.takeBack') : t('entities.notTheSame')}
              </Submit>
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
