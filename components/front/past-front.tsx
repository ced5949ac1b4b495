import { Neighbours } from '#components/archive/neighbours.tsx'
import { Trail } from '#components/archive/trail.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { frontLink, frontTitle, frontTrail } from '#lib/formats/front.ts'
import { words } from '#lib/messages/words.ts'
import type { Front } from '#lib/queries/front/front.ts'
import { paths } from '#lib/urls.ts'
import { FrontPage } from './front-page.tsx'

/** A front page of a day that is over, under a notice that says so. */
export function PastFront({ front }: { front: Front }) {
  const t = words()
  const { edition } = front
  if (!edition) return null
  return (
    <>
      <header className="pt-8">
        <Trail trail={frontTrail(edition)} />
        <h1 className="headline mt-1 text-second">{frontTitle(front)}</h1>
        <p className="mt-2 text-note text-soft">
          {t('front.pastNotice')}{' '}
          <a href={paths.day(edition.date)} className="text-link text-ink">
            {t('front.toDay')}
          </a>
        </p>
        <Neighbours older={frontLink('earlier', edition.older)} newer={frontLink('later', edition.newer)} />
      </header>
      <FrontPage front={front} day={edition.date} />
      <footer className="mt-10 border-t border-rule">
        <ReadAs path={paths.pastFront(edition.date)} />
      </footer>
    </>
  )
}
