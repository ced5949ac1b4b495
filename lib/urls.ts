import { type Period, weekNumber } from './calendar.ts'
import { isoDay } from './dates.ts'
import { env } from './env.ts'

export const formats = ['md', 'txt', 'jsonld', 'json'] as const
export type Format = (typeof formats)[number]

/** The forms of a placard: `wide` is what social networks show, the others are what search engines ask for. */
export const shapes = ['wide', '16x9', '4x3', '1x1'] as const
export type Shape = (typeof shapes)[number]

export type Section = 'news' | 'topics' | 'entities' | 'sources' | 'authors' | 'stories'
export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** Every address inside the paper is made here: paths for links, `absolute` for everything that leaves the page. */
export const paths = {
  front: () => '/',
  article: (slug: string) => item('news', slug),
  /** The same without pictures, scripts and fonts. */
  lite: (slug: string) => `${item('news', slug)}?view=lite`,
  /** An article's headline as a picture. The version changes nothing but what those who keep pictures look up. */
  placard: ({ slug, version }: { slug: string; version: number }, shape: Shape = 'wide') =>
    `${placardOf(item('news', slug), shape)}?v=${version}`,
  paperPlacard: () => '/placards/paper.png',
  topics: () => '/topics',
  topic: (slug: string) => item('topics', slug),
  entities: (kind?: string) => (kind ? `/entities?kind=${kind}` : '/entities'),
  entity: (slug: string) => item('entities', slug),
  sources: () => '/sources',
  source: (slug: string) => item('sources', slug),
  language: (lang: string) => `/languages/${lang}`,
  author: (slug: string) => item('authors', slug),
  /** What the paper says of itself, each at an address of its own: `/about`. */
  page: (slug: string) => `/${encodeURIComponent(slug)}`,
  corrections: () => '/corrections',
  stories: () => '/stories',
  story: (slug: string) => item('stories', slug),
  feeds: () => '/feeds',
  feedsOpml: () => '/feeds.opml',
  trends: (window?: string) => (window ? `/trends?window=${window}` : '/trends'),
  /** Of things side by side, whatever their order; without any, where they are chosen. */
  compare: (...segments: string[]) => ['/compare', ...segments.toSorted().map(encodeURIComponent)].join('/'),
  search: (query?: string) => (query ? `/search?q=${encodeURIComponent(query)}` : '/search'),
  apiCatalog: () => '/.well-known/api-catalog',
  changePassword: () => '/.well-known/change-password',
  securityTxt: () => '/.well-known/security.txt',
  openSearch: () => '/opensearch.xml',
  manifest: () => '/manifest.webmanifest',
  guide: () => '/llms.txt',
  fullGuide: () => '/llms-full.txt',
  topicGuide: (slug: string) => `${item('topics', slug)}/llms.txt`,
  /** Of an article that is not public yet, for who holds the token. */
  preview: (token: string) => `/preview/${token}`,
  changes: () => '/changes.json',
  sitemap: () => '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  newsSitemap: () => '/news-sitemap.xml',
  archive: (period?: Period | null) => `/archive${period ? `/${placeOf(period)}` : ''}`,
  day: (date: Date) => `/archive/${isoDay(date).replaceAll('-', '/')}`,
  /** A file of the media library, by its name there (lib/media/file-name.ts). */
  picture: (name: string) => `/media/${name}`,
  pastFront: (date: Date) => `${paths.day(date)}/front`,
}

type ArticleFilters = {
  status?: string | null
  needs?: string | null
  query?: string
  mine?: boolean
  topic?: string
  author?: string
  person?: string
  lang?: string
  origin?: string | null
  from?: string
  to?: string
  before?: number | null
}

type Label = 'topic' | 'entity' | 'author'

type Narrowed = { query?: string; after?: string | null }

/** The desk's own addresses. */
export const adminPaths = {
  overview: () => '/admin',
  auth: () => '/admin/auth',
  signIn: (next?: string) => (next ? `/admin/sign-in?next=${encodeURIComponent(next)}` : '/admin/sign-in'),
  code: (next?: string) => `/admin/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  ended: () => '/admin/ended',
  forgotten: () => '/admin/forgotten',
  newPassword: (token: string) => `/admin/new-password/${token}`,
  invitation: (token: string) => `/admin/invitation/${token}`,
  account: () => '/admin/account',
  articles: (filters: ArticleFilters = {}) => {
    const { status, needs, query, mine, before, ...rest } = filters
    return withParams('/admin/articles', { status, needs, q: query, mine: mine && '1', ...rest, before })
  },
  newArticle: () => '/admin/articles/new',
  article: (id: number) => `/admin/articles/${id}`,
  /** Where one that was just begun is gone on with; the topics that were made for it are named there. */
  begun: (id: number, newTopics: string[]) => {
    const made = new URLSearchParams(newTopics.map((name) => ['new', name]))
    return `/admin/articles/${id}${made.size > 0 ? `?${made}` : ''}`
  },
  notes: (id: number) => `/admin/articles/${id}#notes`,
  media: (filters: { query?: string; before?: string | null; deleted?: boolean } = {}) =>
    withParams('/admin/media', { deleted: filters.deleted && '1', q: filters.query, before: filters.before }),
  picture: (id: string) => `/admin/media/${id}`,
  deletedPicture: (id: string) => `/admin/media/${id}/deleted`,
  front: (date?: string) => withParams('/admin/front', { date }),
  zone: () => '/admin/account/zone',
  comingFront: (at: Date) => withParams('/admin/front/coming', { at: at.toISOString() }),
  topics: (filters: Narrowed = {}) => withParams('/admin/topics', { q: filters.query, after: filters.after }),
  newTopic: () => '/admin/topics/new',
  topic: (id: number) => `/admin/topics/${id}`,
  entities: (filters: Narrowed & { kind?: string | null; pairs?: number } = {}) => {
    const { query, kind, after, pairs } = filters
    return withParams('/admin/entities', { q: query, kind, after, pairs })
  },
  /** Where one is merged into another. */
  merging: (of: Label, id: number, into: string) => `${withParams(adminPaths[of](id), { into })}#merge`,
  newEntity: () => '/admin/entities/new',
  entity: (id: number) => `/admin/entities/${id}`,
  authors: (filters: Narrowed = {}) => withParams('/admin/authors', { q: filters.query, after: filters.after }),
  newAuthor: () => '/admin/authors/new',
  author: (id: number) => `/admin/authors/${id}`,
  preview: (id: number) => `/admin/articles/${id}/preview`,
  asReader: (id: number) => `/admin/articles/${id}/reader`,
  placard: (id: number) => `/admin/articles/${id}/placard`,
  history: (id: number) => `/admin/articles/${id}/history`,
  newDraft: () => '/admin/articles/new/draft',
  compared: (id: number, from: number, to: number) => `/admin/articles/${id}/history?from=${from}&to=${to}`,
  draft: (id: number) => `/admin/articles/${id}/draft`,
  presence: (id: number) => `/admin/articles/${id}/presence`,
  livePreview: () => '/admin/articles/preview',
  pasted: () => '/admin/articles/pasted',
  go: (query?: string) => withParams('/admin/go', { q: query }),
  found: (query: string) => `/admin/go/found?q=${encodeURIComponent(query)}`,
  lookup: (query: string) => `/admin/articles/lookup?q=${encodeURIComponent(query)}`,
  nameable: (of: 'article' | 'story' | Label, except: number, query: string) =>
    `/admin/articles/lookup?of=${of}&except=${except}&q=${encodeURIComponent(query)}`,
  names: (of: Label, query: string) => `/admin/articles/names?of=${of}&q=${encodeURIComponent(query)}`,
  upload: () => '/admin/media/upload',
  offeredPictures: () => '/admin/media/offered',
  pages: () => '/admin/pages',
  newPage: () => '/admin/pages/new',
  newPageDraft: () => '/admin/pages/new/draft',
  pageAddress: (title: string) => `/admin/pages/new/address?title=${encodeURIComponent(title)}`,
  page: (slug: string) => `/admin/pages/${encodeURIComponent(slug)}`,
  pageHistory: (slug: string) => `${adminPaths.page(slug)}/history`,
  pageDraft: (slug: string) => `${adminPaths.page(slug)}/draft`,
  pagePresence: (slug: string) => `${adminPaths.page(slug)}/presence`,
  redirects: (filters: { query?: string; before?: number | null } = {}) =>
    withParams('/admin/redirects', { q: filters.query, before: filters.before }),
  records: () => '/admin/records',
  exported: () => '/admin/records/export',
  importReport: (id: string) => `/admin/records/report/${id}`,
  sources: (after?: number | null) => withParams('/admin/sources', { after: after?.toString() }),
  source: (id: number) => `/admin/sources/${id}`,
  people: () => '/admin/people',
  person: (id: string) => `/admin/people#${id}`,
  settings: () => '/admin/settings',
  roles: () => '/admin/roles',
  audit: (
    filters: Partial<Record<'person' | 'action' | 'subject' | 'from' | 'to', string>> & { before?: bigint | null } = {},
  ) => withParams('/admin/audit', { ...filters, before: filters.before?.toString() }),
}

/** `2026`, `2026/06`, `2026/W26` or `2026/06/25`; a week stands under the year that ISO 8601 counts it in. */
function placeOf({ unit, start }: Period): string {
  const { year, week } = weekNumber(start)
  if (unit === 'week') return `${String(year).padStart(4, '0')}/W${String(week).padStart(2, '0')}`
  return isoDay(start).slice(0, { year: 4, month: 7, day: 10 }[unit]).replaceAll('-', '/')
}

/** Where the terms of what stands at a path are: an article has its own, everything else those of the paper. */
export function termsOf(path: string): string {
  const [, slug] = /^\/news\/([^/?]+)/.exec(path) ?? []
  return slug ? `/license.xml?article=${slug}` : '/license.xml'
}

/** The address of one thing of a section. */
export function item(section: Section, slug: string): string {
  return `/${section}/${encodeURIComponent(slug)}`
}

/** The same page in another form: `/news/x` → `/news/x.md`, `/` → `/index.md`; the query stays. */
export function alternate(path: string, format: Format): string {
  const [name = '/', query] = path.split('?')
  return `${name === '/' ? '/index' : name}.${format}${query ? `?${query}` : ''}`
}

/** The feed of a page: `/topics/x` → `/topics/x/feed.atom`, `/` → `/feed.atom`; the query stays. */
export function feedOf(path: string, format: FeedFormat): string {
  const [name = '/', query] = path.split('?')
  return `${name === '/' ? '' : name}/feed.${format}${query ? `?${query}` : ''}`
}

/** The placard of an article: `/news/x` → `/placards/wide/x.png`. */
export function placardOf(path: string, shape: Shape): string {
  return `/placards/${shape}/${path.split('/').at(-1)}.png`
}

export function absolute(path: string): string {
  return env().SITE_URL + path
}

/** The host of the paper itself, with its port when it has one of its own. */
export function hostOfSite(): string {
  return new URL(env().SITE_URL).host
}

/** Where an address outside leads, as readers know the place: `example.com`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/** `path` with one more query parameter. */
export function withParam(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`
}

function withParams(path: string, given: Record<string, string | number | false | null | undefined>): string {
  const params = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  return params.size > 0 ? `${path}?${params}` : path
}

/** Where somebody goes on after signing in: the page of the desk that was asked for, and nothing outside of it. */
export function insideDesk(next: string): string {
  const target = URL.parse(next, env().SITE_URL)
  const isInside = target?.origin === env().SITE_URL && /^\/admin(\/|$)/.test(target.pathname)
  return isInside ? target.pathname + target.search : adminPaths.overview()
}
