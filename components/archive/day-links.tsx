import { periodOf } from '#lib/calendar.ts'
import { archiveLink } from '#lib/formats/archive.ts'
import { words } from '#lib/messages/words.ts'
import type { Subject } from '#lib/queries/listings.ts'
import { paths } from '#lib/urls.ts'
import { Neighbours } from './neighbours.tsx'

type Props = { day: Extract<Subject, { type: 'day' }> }

/** From a day to its front page, its week and the days with articles beside it. */
export function DayLinks({ day: { date, isOver, older, newer } }: Props) {
  const t = words()
  return (
    <>
      <ul className="mt-6 flex flex-wrap gap-x-6 border-t border-rule pt-3 text-note">
        <li>
          <a className="quiet-link inline-block min-h-6" href={isOver ? paths.pastFront(date) : paths.front()}>
            {isOver ? t('archive.front') : t('front.toToday')}
          </a>
        </li>
        <li className="ms-auto">
          <a className="quiet-link inline-block min-h-6" href={paths.archive(periodOf('week', date))}>
            {t('archive.wholeWeek')}
          </a>
        </li>
      </ul>
      <Neighbours
        older={archiveLink('earlier', older && periodOf('day', older))}
        newer={archiveLink('later', newer && periodOf('day', newer))}
      />
    </>
  )
}
