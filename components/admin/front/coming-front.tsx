import { Moment } from '#components/admin/frame/moment.tsx'
import { EmptyPaper } from '#components/front/empty-paper.tsx'
import { FrontPage } from '#components/front/front-page.tsx'
import { startOfDay } from '#lib/dates.ts'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Coming } from '#lib/queries/desk/front.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = Coming & { moment: Date; zone: string | null }

/** The front page of a moment to come, under a line that says so, and what on it is not public yet. */
export function ComingFront({ front, scheduled, moment, zone }: Props) {
  const t = deskWords()
  return (
    <>
      <aside lang="en" className="mt-4 border-y border-accent py-2 text-note">
        <p className="text-accent">
          {t.rich('front.coming', { at: () => <Moment at={moment} zone={zone} /> })}{' '}
          <a href={adminPaths.front()} className="text-link">
            {t('front.back')}
          </a>
        </p>
        {scheduled.length > 0 && (
          <>
            <p className="mt-2">{t('front.notYet')}</p>
            <ul>
              {scheduled.map(({ id, title, lang, publishedAt }) => (
                <li key={id}>
                  <a href={adminPaths.asReader(id)} lang={lang} dir={direction(lang)} className="text-link">
                    {title}
                  </a>{' '}
                  {publishedAt && <Moment at={publishedAt} zone={zone} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
      {front.lead ? <FrontPage front={front} day={startOfDay(moment)} /> : <EmptyPaper />}
    </>
  )
}
