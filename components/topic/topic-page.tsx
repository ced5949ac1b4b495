import type { ReactNode } from 'react'
import { Companions } from '#components/label/companions.tsx'
import { CompareWith } from '#components/label/compare-with.tsx'
import { Coverage } from '#components/label/coverage.tsx'
import { Mentions } from '#components/label/mentions.tsx'
import { ArticleList, Facts, ListingHeading } from '#components/listing/listing-page.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { words } from '#lib/messages/words.ts'
import type { Profile } from '#lib/queries/labels/profile.ts'
import type { Listing } from '#lib/queries/listings.ts'
import { DeskColumns } from './desk-columns.tsx'
import { Leading } from './leading.tsx'

type Props = { listing: Listing; profile: Profile }

/** A section of the paper: what matters in it, by kind and by name; then everything. */
export function TopicPage({ listing, profile: { segment, timeline, company, desk } }: Props) {
  const t = words()
  const { subject } = listing
  if (subject.type !== 'topic') return null
  const header = (
    <header>
      <ListingHeading subject={subject} />
      <Mentions timeline={timeline} />
      <Facts subject={subject} />
      <CompareWith segment={segment} companions={company.topics} />
      <ReadAs path={listing.path} />
    </header>
  )
  const beside = (
    <>
      <Companions
        title={t('profile.names')}
        note={t('profile.among', { count: company.among })}
        companions={company.entities}
      />
      <Coverage name={subject.name} timeline={timeline} />
      <Companions title={t('profile.topics')} companions={company.topics} />
    </>
  )
  if (!desk) return <Spread start={header} beside={beside} main={<ArticleList listing={listing} />} />
  return (
    <>
      <Spread start={header} main={<Leading desk={desk} />} />
      <DeskColumns desk={desk} />
      <Spread beside={beside} main={<ArticleList listing={listing} />} />
    </>
  )
}

type SpreadProps = { start?: ReactNode; main: ReactNode; beside?: ReactNode }

/** Four columns and eight; on a phone what stands beside comes last. */
function Spread({ start, main, beside }: SpreadProps) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-9 pt-10 wide:grid-cols-12 wide:grid-rows-[auto_1fr]">
      {start && <div className="wide:col-span-4">{start}</div>}
      <div className="wide:col-span-8 wide:col-start-5 wide:row-span-2 wide:row-start-1">{main}</div>
      {beside && <div className="space-y-9 wide:col-span-4 wide:col-start-1">{beside}</div>}
    </div>
  )
}
