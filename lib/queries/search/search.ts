import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { countFacets, type Facets, noFacets } from './facets.ts'
import { type Hit, loadHits } from './hits.ts'
import { type Labels, nameFilters } from './labels.ts'
import { findMatches, type Matches } from './matches.ts'
import { listNamed, listNamedLike, type Named } from './named.ts'
import { findObstacles, type Obstacles } from './obstacles.ts'
import { countParts } from './parts.ts'
import { type Lookup, prepare, readPaper } from './readings.ts'
import type { SearchRequest } from './request.ts'
import { listStories } from './stories.ts'
import { few, suggest } from './suggest.ts'
import { readTerms, type Terms } from './terms.ts'

export type SearchResult = {
  request: SearchRequest
  /** What it is narrowed to. */
  labels: Labels
  hits: Hit[]
  /** Stories found, and articles that belong to none. */
  total: number
  /** More than 1,000 articles match: these are the newest. */
  isCut: boolean
  facets: Facets
  /** Topics and entities of this name. */
  named: Named[]
  /** The query as it was perhaps meant. */
  suggestion: string | null
  /** What stood in the way, when nothing was found. */
  obstacles: Obstacles | null
}

export const pageSize = 20

const nothing = { hits: [], total: 0, isCut: false, facets: noFacets, named: [], suggestion: null, obstacles: null }

/**
 * Full-text search in every language of the paper at once, each article by the rules of its own. Looks at the newest 1,000
 * articles that match, so that a common word costs no more than they do, and shows a story once.
 */
export async function search(request: SearchRequest): Promise<SearchResult> {
  // Touched by every article that comes, changes or goes; what is of the last day is so for an hour.
  reads(tags.front, tags.texts, tags.hour)
  const labels = await nameFilters(request.filters)
  const terms = readTerms(request.query)
  if (!terms) return { ...nothing, request, labels }

  const { lookup, matches, isCut } = await find(request, terms)
  if (matches.length === 0) return { ...nothing, ...(await advise(request, terms, lookup, 0)), request, labels }

  const stories = listStories(matches, request.order)
  const start = (request.page - 1) * pageSize
  const [hits, facets, advice] = await Promise.all([
    loadHits(stories.slice(start, start + pageSize), lookup.readings, terms),
    countFacets(matches),
    advise(request, terms, lookup, matches.length),
  ])
  return { ...advice, request, labels, hits, total: stories.length, isCut, facets }
}

/** The newest articles that a search finds, for those who follow it: all of a story, too. */
export async function listNewestFound(request: SearchRequest): Promise<number[]> {
  reads(tags.front, tags.texts)
  const terms = readTerms(request.query)
  if (!terms) return []
  const { matches } = await find({ ...request, order: 'date' }, terms)
  return matches.slice(0, pageSize).map(({ id }) => id)
}

/** A last word that is found as such is complete; else it is the beginning of one. */
async function find({ filters, order }: SearchRequest, terms: Terms): Promise<Matches & { lookup: Lookup }> {
  const scored = order === 'relevance'
  const paper = await readPaper()
  const lookup = await prepare(paper, terms)
  const found = await findMatches(lookup, filters, { scored })
  if (!terms.open || found.matches.length > few) return { ...found, lookup }
  const open = await prepare(paper, terms, true)
  return { ...(await findMatches(open, filters, { scored })), lookup: open }
}

type Advice = Pick<SearchResult, 'named' | 'suggestion' | 'obstacles'>

/** What else the reader may have wanted, when so many articles were found. */
async function advise(request: SearchRequest, terms: Terms, lookup: Lookup, found: number): Promise<Advice> {
  const mayHide = terms.whole.includes(' or ') // one of two finds something, the other may not
  const parts = found <= few || mayHide ? await countParts(lookup.paper, terms) : []
  const suggestion = await suggest(lookup.paper, request, parts, found)
  const named = await listNamed(request.query)
  if (found > 0) return { named, suggestion, obstacles: null }
  return {
    named: named.length > 0 ? named : await listNamedLike(request.query),
    suggestion,
    obstacles: await findObstacles(lookup, request.filters, parts),
  }
}
