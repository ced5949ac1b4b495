import { Companions } from '#components/label/companions.tsx'
import { CompareWith } from '#components/label/compare-with.tsx'
import { Coverage } from '#components/label/coverage.tsx'
import { Mentions } from '#components/label/mentions.tsx'
import { ArticleList, Facts } from '#components/listing/listing-page.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { Time } from '#components/ui/time.tsx'
import { kindName, listingDescription } from '#lib/formats/subject.ts'
import { words } from '#lib/messages/words.ts'
import type { Profile } from '#lib/queries/labels/profile.ts'
import type { Listing } from '#lib/queries/listings.ts'

type Props = { listing: Listing; profile: Profile }

/** Who or what it is, as a reference work has it; how long the paper has written about it; then the articles. */
export function EntityPage({ listing, profile: { segment, timeline, company } }: Props) {
  const t = words()
  const { subject } = listing
  if (subject.type !== 'entity') return null
  return (
    <>
      <header className="grid grid-cols-1 gap-x-8 gap-y-2 pt-10 pb-9 wide:grid-cols-12">
        <div className="wide:col-span-7">
          <p className="text-small font-semibold text-accent">{kindName(subject.kind.toLowerCase(), 'one')}</p>
          <h1 className="headline mt-1 text-title">
            <bdi>{subject.name}</bdi>
          </h1>
          <p className="mt-4 max-w-measure font-serif text-standfirst text-soft">
            <bdi>{listingDescription(subject)}</bdi>
          </p>
          <Mentions timeline={timeline} />
        </div>
        <div className="wide:col-span-5">
          <Facts
            subject={subject}
            more={[
              [t('profile.first'), <Time key="first" date={timeline.first} as="day" />],
              [t('profile.last'), <Time key="last" date={timeline.last} as="day" />],
            ]}
          />
          <CompareWith segment={segment} companions={company.entities} />
          <ReadAs path={listing.path} />
        </div>
      </header>
      <Coverage name={subject.name} timeline={timeline} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-9 pt-9 wide:grid-cols-12">
        <div className="wide:order-2 wide:col-span-8">
          <ArticleList listing={listing} />
        </div>
        <div className="space-y-9 wide:col-span-4">
          <Companions
            title={t('profile.company')}
            note={t('profile.among', { count: company.among })}
            companions={company.entities}
          />
          <Companions title={t('profile.topics')} companions={company.topics} />
        </div>
      </div>
    </>
  )
}
