import { Joined } from '#components/ui/joined.tsx'
import { words } from '#lib/messages/words.ts'
import type { Companion } from '#lib/queries/labels/company.ts'
import { paths, withParam } from '#lib/urls.ts'

type Props = { segment: string; companions: Companion[]; most?: number }

/** Ways to see something beside what it appears with, or beside anything else. */
export function CompareWith({ segment, companions, most = 4 }: Props) {
  const t = words()
  return (
    <p className="mt-4 text-small text-soft">
      {t('profile.compare')}{' '}
      <Joined
        parts={[
          ...companions.slice(0, most).map((other) => (
            <a
              key={other.id}
              href={paths.compare(segment, other.segment)}
              rel="nofollow"
              className="quiet-link text-ink"
              dir="auto"
            >
              {other.name}
            </a>
          )),
          <a key="any" href={withParam(paths.compare(), 'a', segment)} rel="nofollow" className="quiet-link">
            {t('profile.another')}
          </a>,
        ]}
      />
    </p>
  )
}
