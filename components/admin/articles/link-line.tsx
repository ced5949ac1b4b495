import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { readTrouble } from '#lib/http/outbound.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { ArticleLink } from '#lib/queries/desk/links.ts'

type Props = { link: ArticleLink; zone: string | null; leave: FormAction | null }

/** A link that is not as it was written: what was heard of it and since when, and the way to leave it like that. */
export function LinkLine({ link, zone, leave }: Props) {
  const t = deskWords()
  const { id, url, answer, said, movedTo, since, askedAt, broken, isLeft, leftBy } = link
  const isWrong = answer === 'GONE' || answer === 'FAILS'
  const state = broken ? 'broken' : isWrong || answer === 'MOVED' ? answer : null
  const trouble = readTrouble(said)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hair py-3">
      <div className="max-w-full">
        <a href={url} rel="noreferrer" dir="ltr" className="break-all">
          {url}
        </a>
        <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
          {state && (
            <span className={isWrong && !isLeft ? 'font-semibold text-accent' : 'text-ink'}>{t(`links.${state}`)}</span>
          )}
          {movedTo ? (
            <span className="break-all">
              {t.rich('links.to', {
                place: () => (
                  <a href={movedTo} rel="noreferrer" dir="ltr">
                    {movedTo}
                  </a>
                ),
              })}
            </span>
          ) : (
            said && <span>{trouble ? t(`trouble.${trouble}`) : t('links.status', { status: said })}</span>
          )}
          {since && <span>{t.rich('links.since', { moment: () => <Moment at={since} zone={zone} /> })}</span>}
          {askedAt && <span>{t.rich('links.last', { moment: () => <Moment at={askedAt} zone={zone} /> })}</span>}
          {isLeft && <span className="text-ink">{leftBy ? t('links.leftBy', { name: leftBy }) : t('links.left')}</span>}
        </p>
      </div>
      {leave && id !== null && isWrong && (
        <Form action={leave} name={t(isLeft ? 'links.countOne' : 'links.leaveOne', { url })}>
          <input type="hidden" name="link" value={id} />
          <input type="hidden" name="left" value={isLeft ? '0' : '1'} />
          <Submit quiet name={t(isLeft ? 'links.countOne' : 'links.leaveOne', { url })}>
            {t(isLeft ? 'links.count' : 'links.leave')}
          </Submit>
        </Form>
      )}
    </li>
  )
}
