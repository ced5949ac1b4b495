import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Redirect } from '#lib/queries/desk/redirects.ts'

type Props = { redirects: Redirect[]; zone: string | null; remove: FormAction }

export function RedirectList({ redirects, zone, remove }: Props) {
  const t = deskWords()
  if (redirects.length === 0) return <p className="mt-4">{t('redirects.none')}</p>
  return (
    <ul className="mt-4">
      {redirects.map(({ id, path, to, since, byHand }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2 wrap-anywhere"
        >
          <span>
            {decodeURI(path)}{' '}
            <span className="text-soft">{to === null ? t('redirects.nowhere') : t('redirects.to')}</span>{' '}
            {to && <a href={to}>{decodeURI(to)}</a>}{' '}
            <span className="text-small text-soft">
              {t(byHand ? 'redirects.byHand' : 'redirects.kept')} <Moment at={since} zone={zone} />
            </span>
          </span>
          <Form action={remove} name={t('redirects.removeOne', { path })}>
            <input type="hidden" name="id" value={id} />
            <Submit quiet name={t('redirects.removeOne', { path })}>
              {t('redirects.remove')}
            </Submit>
          </Form>
        </li>
      ))}
    </ul>
  )
}
