import { LRUCache } from 'lru-cache'
import { env } from '../env.ts'
import { housePages } from '../house/pages.ts'
import { wantsMarkdown } from '../http/negotiate.ts'
import { isDocumentPath, splitAlternate, splitFeed, splitPlacard } from '../http/representations.ts'
import { longestGuide, parseBudget } from '../queries/budget.ts'
import type { Format } from '../urls.ts'

/** What a request asks the press for: enough to print it, and the key under which the copy is kept. */
export type Address = {
  key: string
  /** Path and the query parameters that count, in one order. */
  url: string
  /** The document's own path and query, whatever the form and the view. */
  path: string
  query: string
  form: 'html' | Format | 'feed' | 'placard'
  /** Whether this address answers differently by `Accept`. */
  negotiated: boolean
  /** Not kept among the pages, and for a minute at most. */
  passing: boolean
}

const longest = 2000

/** Addresses of which there are as many as things to show; other parameters can be thought up without end. */
const numbered = /^[^?]+(?:\?(?:(?:after|before|archive)=[^&]+|content=summary|view=lite))?$/

/** Whether a cache in front may keep what stands here until it is told otherwise. */
export function isForKeeping({ url, passing }: Address): boolean {
  return !passing && numbered.test(url)
}

/** The query parameters that a page knows; all others change nothing and so must not split the cache. */
const searchParameters = [
  'q',
  'topic',
  'entity',
  'source',
  'lang',
  'type',
  'within',
  'since',
  'until',
  'order',
  'page',
] as const
const parameters: [RegExp, readonly string[]][] = [
  [/^\/search\/feed\.\w+$/, [...searchParameters, 'content']],
  [/\/feed\.\w+$/, ['archive', 'content']],
  [/^\/(?:topics|sources)$/, ['after']],
  [/^\/entities$/, ['after', 'kind']],
  [/^\/stories$/, ['after', 'before']],
  [/^\/changes\.json$/, ['after']],
  [/^\/license\.xml$/, ['article']],
  [/^\/llms-full\.txt$/, ['budget']],
  [/^\/search$/, searchParameters],
  [/^\/corrections$/, ['after', 'before']],
  [/^\/trends$/, ['window']],
  [/^\/compare$/, ['a', 'b', 'c']],
  [/^\/(?:topics|entities|sources|authors|languages|stories)\/(?!.*\/llms\.txt$)/, ['after', 'before']],
  [/^\/archive\/\d+\/\d+\/\d+$/, ['after', 'before']],
]

/** Another look of the same page: part of its address, but the same document. */
const views: { [form in Address['form']]?: typeof parameters } = {
  html: [[/^\/news\//, ['view']]],
  md: [[/^\//, ['budget']]],
}

/** What stands outside of the sections. */
const otherPaths =
  /^\/(?:search|compare|feeds(?:\.opml)?|(?:robots|llms|llms-full|humans)\.txt|manifest\.webmanifest|\.well-known\/(?:api-catalog|change-password|security\.txt)|topics\/[^/]+\/llms\.txt|changes\.json|(?:license|opensearch|sitemap|news-sitemap|sitemaps\/[a-z]+-\d+)\.xml)$/

/**
 * Asked for in too many ways (a budget or a place of the log is any number), or too large and too seldom, to be kept among
 * the pages; so are redirects from an address with a slash at its end.
 */
const passingUrls = /^\/(?:(?:search|compare)(?:\?|$)|sitemaps\/|changes\.json\?)|[?&]budget=|.\/(?:\?|$)/

/** Where every unknown path is printed, once for all of them: nothing of the one that was asked for is in it. */
const nowhere: Address = {
  key: 'html /nothing-here',
  url: '/nothing-here',
  path: '/nothing-here',
  query: '',
  form: 'html',
  negotiated: false,
  passing: false,
}

const read = new LRUCache<string, Address>({ max: 5000 })
let house = housePages() // by which they were read

/** `parseAddress`, remembered for the targets that are asked for most. */
export function readAddress(target: string, accept: string | undefined): Address | null {
  if (house !== housePages()) {
    house = housePages()
    read.clear()
  }
  const key = wantsMarkdown(accept) ? `md ${target}` : target
  const known = read.get(key)
  if (known) return known
  const address = parseAddress(target, accept)
  if (address) read.set(key, address)
  return address
}

/** Reads a request's target; null when it is no address at all (bad escapes, control characters, too long). */
export function parseAddress(target: string, accept: string | undefined): Address | null {
  if (target.length > longest || !target.startsWith('/') || target.startsWith('//') || /[\\#]/.test(target)) return null
  const [rawPath = '/', query = ''] = target.split(/\?(.*)/s)
  const path = canonicalPath(rawPath)
  if (path === null) return null
  const feed = splitFeed(path)
  if (feed) {
    // Whole texts are what a feed has without a word: one address, which it calls its own.
    const kept = keptQuery(path, query, parameters).replace(/(?:^|&)content=full$/, '')
    const url = withQuery(path, [kept])
    return {
      key: `feed ${url}`,
      url,
      path: feed.path,
      query: withQuery('', [kept]),
      form: 'feed',
      negotiated: false,
      passing: feed.path === '/search',
    }
  }
  const placard = splitPlacard(path)
  if (placard)
    return {
      key: `placard ${path}`,
      url: path,
      path: placard.path,
      query: '',
      form: 'placard',
      negotiated: false,
      passing: false,
    }
  const split = splitAlternate(path)
  const alternate = split && isDocumentPath(split.path) ? split : null
  const negotiated = !alternate && isDocumentPath(path)
  const form = alternate ? alternate.format : negotiated && wantsMarkdown(accept) ? 'md' : 'html'
  const place = path === indexNowKey() ? '/indexnow-key' : path
  const known = negotiated || form !== 'html' || otherPaths.test(path) || place !== path || leadsOn(path)
  if (!known) return nowhere
  const document = alternate?.path ?? path
  const shown = keptQuery(document, withoutVainBudget(path, query), parameters)
  const seen = keptQuery(document, query, views[form] ?? [])
  const url = withQuery(place, [shown, seen])
  return {
    key: `${form} ${url}`,
    url,
    path: document,
    query: withQuery('', [shown]),
    form,
    negotiated,
    passing: passingUrls.test(url),
  }
}

/** One spelling of a path: decoded where it may be, encoded where it must be. */
function canonicalPath(raw: string): string | null {
  try {
    const segments = raw.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'))
    if (segments.some((segment) => /[\u0000-\u001f\u007f/\\]/.test(segment) || segment === '.' || segment === '..'))
      return null
    return segments.map(encodeURIComponent).join('/')
  } catch {
    return null
  }
}

/** Whether this is the address of something but for slashes at its end. */
function leadsOn(path: string): boolean {
  const straight = path.replace(/(?<=.)\/+$/, '')
  return straight !== path && parseAddress(straight, undefined) !== nowhere
}

/** A guide that may be as long as it ever is is the one without a budget. */
function withoutVainBudget(path: string, query: string): string {
  const given = new URLSearchParams(query)
  const [budget = '', ...others] = given.getAll('budget')
  if (path !== '/llms-full.txt' || others.length > 0 || (parseBudget(budget) ?? 0) < longestGuide) return query
  given.delete('budget')
  return given.toString()
}

/** Where the key lies by which IndexNow knows this paper. */
function indexNowKey(): string | null {
  const { INDEXNOW_KEY } = env()
  return INDEXNOW_KEY ? `/${INDEXNOW_KEY}.txt` : null
}

function withQuery(path: string, parts: string[]): string {
  const query = parts.filter(Boolean).join('&')
  return query ? `${path}?${query}` : path
}

function keptQuery(path: string, query: string, known: typeof parameters): string {
  const names = known.find(([pattern]) => pattern.test(path))?.[1] ?? []
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names) for (const value of given.getAll(name).slice(0, 2)) kept.append(name, value)
  return kept.toString()
}
