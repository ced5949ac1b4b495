import { parsePeriod } from '../calendar.ts'
import { parseDay } from '../dates.ts'
import { type Archive, findArchive, getArchive } from './archive/archive.ts'
import { type Article, findArticle } from './articles.ts'
import { type Comparison, findComparison } from './compare/comparison.ts'
import { type Corrections, listCorrections } from './corrections.ts'
import { BadParameterError, readCursor, readPlace, readSlug, type SearchParams } from './cursor.ts'
import { type Directory, entityKinds, listEntities, listEntitiesOfKind, listTopics } from './directories.ts'
import { type FeedList, listFeeds } from './feed-list.ts'
import type { Found } from './found.ts'
import { type Front, findPastFront, getFront } from './front/front.ts'
import { getProfile, type Profile } from './labels/profile.ts'
import {
  findAuthorListing,
  findDayListing,
  findEntityListing,
  findLanguageListing,
  findSourceListing,
  findTopicListing,
  type Listing,
} from './listings.ts'
import { findPage, type Page } from './pages.ts'
import { listSources, type SourceIndex } from './source-index.ts'
import { findStory, type Story } from './stories.ts'
import { listStories, type StoryIndex } from './story-index.ts'
import { getTrends, type Trends } from './trends/trends.ts'
import { readWindow } from './trends/window.ts'

/** What any address of the paper shows, whatever the form. */
export type Document =
  | { kind: 'article'; article: Article }
  | { kind: 'listing'; listing: Listing }
  | { kind: 'label'; label: { listing: Listing; profile: Profile | null } }
  | { kind: 'directory'; directory: Directory }
  | { kind: 'corrections'; corrections: Corrections }
  | { kind: 'page'; page: Page }
  | { kind: 'feeds'; feeds: FeedList }
  | { kind: 'sources'; sources: SourceIndex }
  | { kind: 'story'; story: Story }
  | { kind: 'stories'; stories: StoryIndex }
  | { kind: 'trends'; trends: Trends }
  | { kind: 'comparison'; comparison: Comparison }
  | { kind: 'front'; front: Front }
  | { kind: 'archive'; archive: Archive }

/**
 * The document at a path, given as its decoded segments (`['news', 'some-slug']`; none for the front page).
 * @throws BadParameterError for a query parameter that makes no sense
 */
export async function findDocument(segments: string[], params: SearchParams): Promise<Found<Document> | null> {
  const [section, slug, ...rest] = segments
  if (section === undefined) return document('front', here(await getFront()))
  if (section === 'archive') return findInArchive(segments.slice(1), params)
  if (section === 'compare') return document('comparison', await findComparison(segments.slice(1)))
  if (rest.length > 0) return null
  if (section === 'corrections' && slug === undefined)
    return document('corrections', await listCorrections(readCursor(params)))
  if (slug === undefined) return findDirectory(section, params)
  switch (section) {
    case 'news':
      return document('article', await findArticle(slug))
    case 'topics':
      return document('label', await withProfile(findTopicListing(slug, readCursor(params))))
    case 'entities':
      return document('label', await withProfile(findEntityListing(slug, readCursor(params))))
    case 'sources':
      return document('listing', await findSourceListing(slug, readCursor(params)))
    case 'languages':
      return document('listing', await findLanguageListing(slug, readCursor(params)))
    case 'authors':
      return document('listing', await findAuthorListing(slug, readCursor(params)))
    case 'stories':
      return document('story', await findStory(slug, readPlace(params)))
    default:
      return null
  }
}

/** `/archive`, a year, a month or week, a day, and the front page of that day. */
async function findInArchive(place: string[], params: SearchParams): Promise<Found<Document> | null> {
  const [year, part, day, page] = place
  if (year === undefined) return document('archive', here(await getArchive()))
  if (day === undefined) {
    const period = parsePeriod(year, part)
    return period && document('archive', here(await findArchive(period)))
  }
  const date = parseDay(year, part ?? '', day)
  if (!date || place.length > 4) return null
  if (page === undefined) return document('listing', await findDayListing(date, readCursor(params)))
  return page === 'front' ? document('front', here(await findPastFront(date))) : null
}

/** The listing of a topic or an entity, with what else is known of it. */
export async function withProfile(
  finding: Promise<Found<Listing> | null>,
): Promise<Found<{ listing: Listing; profile: Profile | null }> | null> {
  const found = await finding
  if (found?.state !== 'here') return found
  return { state: 'here', value: { listing: found.value, profile: await getProfile(found.value) } }
}

async function findDirectory(section: string, params: SearchParams): Promise<Found<Document> | null> {
  if (section === 'topics') return document('directory', here(await listTopics(readSlug(params, 'after'))))
  if (section === 'stories') return document('stories', await listStories(readPlace(params)))
  if (section === 'trends') return document('trends', here(await getTrends(readWindow(params))))
  if (section === 'entities') return document('directory', here(await findEntities(params)))
  if (section === 'feeds') return document('feeds', here(await listFeeds()))
  if (section === 'sources') return document('sources', here(await listSources(readSlug(params, 'after'))))
  return document('page', await findPage(section))
}

/** The index of entities, whole or of one kind. @throws BadParameterError */
export async function findEntities(params: SearchParams): Promise<Directory> {
  const after = readSlug(params, 'after')
  if (params.kind === undefined) return listEntities()
  const kind = entityKinds.find((each) => each.toLowerCase() === params.kind)
  if (!kind)
    throw new BadParameterError('kind', (t) =>
      t('parameters.oneOf', { name: 'kind', allowed: entityKinds.join(', ').toLowerCase() }),
    )
  return listEntitiesOfKind(kind, after)
}

function here<T>(value: T | null): Found<T> | null {
  return value && { state: 'here', value }
}

function document<K extends string, T>(kind: K, found: Found<T> | null) {
  if (found?.state !== 'here') return found
  return { state: 'here' as const, value: { kind, [kind]: found.value } as { kind: K } & Record<K, T> }
}
