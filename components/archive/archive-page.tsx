import { ReadAs } from '#components/listing/read-as.tsx'
import { archiveDescription, archiveLink, archiveTitle, trailOf } from '#lib/formats/archive.ts'
import type { Archive } from '#lib/queries/archive/archive.ts'
import { paths } from '#lib/urls.ts'
import { Month } from './month.tsx'
import { Months } from './months.tsx'
import { Neighbours } from './neighbours.tsx'
import { Trail } from './trail.tsx'
import { Week } from './week.tsx'
import { Years } from './years.tsx'

/** The archive as a whole, or a year, month or week of it. */
export function ArchivePage({ archive }: { archive: Archive }) {
  const { period, older, newer } = archive
  return (
    <div className="pt-10">
      <header>
        {period && <Trail trail={trailOf(period)} />}
        <h1 className="headline mt-1 text-title">{archiveTitle(archive)}</h1>
        <p className="mt-4 font-serif text-brief text-soft">{archiveDescription(archive)}</p>
        <Neighbours older={archiveLink('earlier', older)} newer={archiveLink('later', newer)} />
      </header>
      <Contents archive={archive} />
      <footer className="mt-10 border-t border-rule">
        <ReadAs path={paths.archive(period)} />
      </footer>
    </div>
  )
}

function Contents({ archive: { period, parts, cards } }: { archive: Archive }) {
  switch (period?.unit) {
    case undefined:
      return parts.length > 0 && <Years years={parts} />
    case 'year':
      return <Months months={parts} />
    case 'month':
      return <Month period={period} days={parts} cards={cards} />
    default:
      return <Week days={parts} />
  }
}
