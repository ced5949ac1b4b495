import { formatPeriod, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import { later, periodsBetween, startOf, unitFor } from '../periods.ts'
import type { Companion } from '../queries/labels/company.ts'
import type { Profile } from '../queries/labels/profile.ts'
import type { Timeline } from '../queries/labels/timeline.ts'
import type { Listing } from '../queries/listings.ts'
import { absolute, alternate } from '../urls.ts'
import { listingJson } from './listing-json.ts'
import { escapeMarkdown, listingMarkdown } from './markdown.ts'
import { blocks, heading, listingText } from './text.ts'

type Label = { listing: Listing; profile: Profile | null }

const mostPeriods = 84 // seven years of months; bars of three pixels on a phone

/** The whole span of a coverage in as many periods as can be told apart; of a young one, the year that it ends. */
export function coverageOf({ months, first, last }: Timeline) {
  const unit = unitFor(first, last, mostPeriods)
  const year = later(startOf(last, 'month'), 'month', -11)
  return { unit, counts: periodsBetween(months, unit, unit === 'month' && year < first ? year : first, last) }
}

/** The listing with what its first page says beside it: coverage by month, and what its subject appears with. */
export function labelJson({ listing, profile }: Label) {
  if (!profile) return listingJson(listing)
  const { timeline, company } = profile
  return {
    ...listingJson(listing),
    coverage: {
      first: rfc3339(timeline.first),
      last: rfc3339(timeline.last),
      months: timeline.months.map(({ from, articles }) => ({ month: from.toISOString().slice(0, 7), articles })),
    },
    appears_with: {
      among: company.among,
      entities: company.entities.map(companionJson),
      topics: company.topics.map(companionJson),
    },
  }
}

export function companionJson({ slug, name, kind, articles, path }: Companion) {
  return { slug, name, ...(kind === 'topic' ? {} : { kind }), articles, url: absolute(path) }
}

export function labelMarkdown({ listing, profile }: Label): string {
  if (!profile) return listingMarkdown(listing)
  const link = ({ name, path, articles }: Companion) =>
    `- [${escapeMarkdown(name)}](${absolute(alternate(path, 'md'))}) (${articles})`
  const sections = sectionsOf(profile).flatMap(({ title, companions }) => [
    `## ${title}`,
    companions.map(link).join('\n'),
  ])
  return `${listingMarkdown(listing)}\n${[...sections, ...coverageTable(profile)].join('\n\n')}\n`
}

export function labelText({ listing, profile }: Label): string {
  if (!profile) return listingText(listing)
  const link = ({ name, path, articles }: Companion) => `${name} (${articles})\n  ${absolute(alternate(path, 'txt'))}`
  const sections = sectionsOf(profile).flatMap(({ title, companions }) => [
    heading(title, '-'),
    companions.map(link).join('\n'),
  ])
  return [listingText(listing), ...(sections.length > 0 ? [blocks(sections)] : [])].join('\n')
}

function sectionsOf({ label, company }: Profile): { title: string; companions: Companion[] }[] {
  const t = words()
  return [
    { title: t(label === 'topic' ? 'profile.names' : 'profile.company'), companions: company.entities },
    { title: t('profile.topics'), companions: company.topics },
  ].filter(({ companions }) => companions.length > 0)
}

function coverageTable({ timeline }: Profile): string[] {
  const t = words()
  const { unit, counts } = coverageOf(timeline)
  const rows = counts.map(({ from, articles }) => `| ${formatPeriod(from, unit)} | ${articles} |`)
  return [
    `## ${t('profile.coverage', { unit })}`,
    [`| ${t('chart.period')} | ${t('chart.articles')} |`, '| --- | ---: |', ...rows].join('\n'),
  ]
}
