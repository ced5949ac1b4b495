import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Labelled, RemovedLabel } from '#lib/queries/desk/labels.ts'

type Props = {
  /** What they are; nothing where they are of one kind only. */
  of?: Labelled
  removed: RemovedLabel[]
  putBack: FormAction
}

/** What was removed a short while ago, and the way back. */
export function RemovedList({ of, removed, putBack }: Props) {
  const t = deskWords()
  if (removed.length === 0) return null
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('labels.removed')}</h2>
      <ul>
        {removed.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-hair py-2">
            <span>{name}</span>
            <Form action={putBack} name={t('labels.putBackOne', { name })}>
              {of && <input type="hidden" name="of" value={of} />}
              <input type="hidden" name="id" value={id} />
              <Submit quiet name={t('labels.putBackOne', { name })}>
                {t('labels.putBack')}
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
