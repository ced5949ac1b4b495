import { addDays } from '../../dates.ts'
import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { listLanguages } from '../languages.ts'
import { isShownWhole } from '../rights.ts'
import { published } from '../visibility.ts'
import { listNamed, type Named } from './named.ts'
import type { Filters, SearchRequest } from './request.ts'
import { suggest } from './suggest.ts'
import { readTerms, type Terms } from './terms.ts'

/** A text in which some parts were looked for. */
export type Marked = { text: string; marked: boolean }[]
export type Hit = Card & { markedTitle: Marked; snippet: Marked }
export type FacetValue = { value: string; label: string; count: number }
export type Facets = Record<'topic' | 'entity' | 'source' | 'lang', FacetValue[]>
export type SearchResult = {
  request: SearchRequest
  hits: Hit[]
  /** Articles found; of more than `most` the newest are looked at. */
  total: number
  facets: Facets
  /** Topics and entities of this name. */
  named: Named[]
  /** The query as it was perhaps meant, when nothing was found. */
  suggestion: string | null
}

export const pageSize = 20
export const most = 1000

const none: Facets = { topic: [], entity: [], source: [], lang: [] }

/**
 * Full-text search in every language of the paper at once, each article by the rules of its own. Looks at the newest 1,000
 * articles that match, so that a common word costs no more than they do.
 */
export async function search(request: SearchRequest): Promise<SearchResult> {
  reads(tags.front) // touched by every article that comes, changes or goes
  const terms = readTerms(request.query)
  const empty = { request, hits: [], total: 0, facets: none, named: [], suggestion: null }
  if (!terms) return empty
  const languages = await groupLanguages()
  if (languages.length === 0) return empty
  const { ids, total, facets } = await find(request, terms, languages)
  const named = await listNamed(request.query)
  if (total === 0) return { ...empty, named, suggestion: await suggest(request.query, terms) }
  return { request, hits: await load(ids, terms), total, facets, named, suggestion: null }
}

/**
 * The tags of the articles' languages, those that are read by the same rules together. Whole tags, because PostgreSQL knows
 * how frequent they are, and with that which index to use.
 */
async function groupLanguages(): Promise<string[][]> {
  const tags = await listLanguages()
  return [...Map.groupBy(tags, (lang) => lang.split('-')[0]).values()]
}

/** What is looked for, by the rules of one language. */
function tsquery({ whole, rest, prefix }: Terms, config: Prisma.Sql): Prisma.Sql {
  const exact = Prisma.sql`websearch_to_tsquery(${config}, ${whole})`
  if (prefix === null) return exact
  const begun = Prisma.sql`(to_tsquery(${config}, ${`${prefix}:*`}) || to_tsquery('search_simple', ${`${prefix}:*`}))`
  return rest === ''
    ? Prisma.sql`(${exact} || ${begun})`
    : Prisma.sql`(${exact} || (websearch_to_tsquery(${config}, ${rest}) && ${begun}))`
}

const configOf = ([lang = '']: string[]) => Prisma.sql`search_config(${lang})`
const isOf = (langs: string[]) => Prisma.sql`a.lang IN (${Prisma.join(langs)})`

type Found = { ids: number[]; total: number; facets: Facets }

async function find({ filters, order, page }: SearchRequest, terms: Terms, languages: string[][]): Promise<Found> {
  const said = Prisma.join(
    languages.map((langs) => Prisma.sql`(${isOf(langs)} AND a.search @@ ${tsquery(terms, configOf(langs))})`),
    ' OR ',
  )
  const asked = Prisma.join(
    languages.map((langs) => Prisma.sql`WHEN ${isOf(langs)} THEN ${tsquery(terms, configOf(langs))}`),
    ' ',
  )
  // A match in the headline counts most; a story loses half of its weight in the first months.
  const score = Prisma.sql`ts_rank_cd('{0.1, 0.2, 0.4, 1}', a.search, CASE ${asked} END, 1)
    * (0.4 + 0.6 * exp(-extract(epoch FROM now() - a."listedAt") / 86400 / 120))`
  const ranked = order === 'date' ? Prisma.sql`0::float8` : score
  const rows = await db.$queryRaw<{ found: Found }[]>`
    WITH matches AS MATERIALIZED (
      SELECT a.id, a.lang, a."sourceId", a."listedAt", a.search FROM "Article" AS a
      WHERE a."listedAt" IS NOT NULL AND (${said}) ${narrow(filters)}
      ORDER BY a."listedAt" DESC, a.id DESC LIMIT ${most}
    ),
    ranked AS (
      SELECT a.id FROM matches AS a ORDER BY ${ranked} DESC, a."listedAt" DESC, a.id DESC
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    )
    SELECT json_build_object(
      'ids', coalesce((SELECT json_agg(id) FROM ranked), '[]'),
      'total', (SELECT count(*) FROM matches),
      'facets', json_build_object(
        'topic', ${facet(Prisma.sql`t.slug, t.name FROM matches AS m JOIN "ArticleTopic" AS x ON x."articleId" = m.id JOIN "Topic" AS t ON t.id = x."topicId"`)},
        'entity', ${facet(Prisma.sql`e.slug, e.name FROM matches AS m JOIN "ArticleEntity" AS x ON x."articleId" = m.id JOIN "Entity" AS e ON e.id = x."entityId"`)},
        'source', ${facet(Prisma.sql`s.slug, s.name FROM matches AS m JOIN "Source" AS s ON s.id = m."sourceId"`)},
        'lang', ${facet(Prisma.sql`m.lang, m.lang FROM matches AS m`)}
      )) AS found`
  return rows[0]?.found ?? { ids: [], total: 0, facets: none }
}

/** The eight most frequent values; `columns` gives a value and its label. */
function facet(columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT json_agg(each) FROM (
    SELECT value, label, count(*) AS count FROM (SELECT ${columns}) AS labels (value, label)
    GROUP BY value, label ORDER BY count(*) DESC, label LIMIT 8) AS each), '[]')`
}

function narrow({ topic, entity, source, lang, since, until }: Filters): Prisma.Sql {
  const conditions = [
    topic !== null &&
      Prisma.sql`EXISTS (SELECT FROM "ArticleTopic" AS x JOIN "Topic" AS t ON t.id = x."topicId" WHERE x."articleId" = a.id AND t.slug = ${topic})`,
    entity !== null &&
      Prisma.sql`EXISTS (SELECT FROM "ArticleEntity" AS x JOIN "Entity" AS e ON e.id = x."entityId" WHERE x."articleId" = a.id AND e.slug = ${entity})`,
    source !== null && Prisma.sql`a."sourceId" = (SELECT id FROM "Source" WHERE slug = ${source})`,
    lang !== null && Prisma.sql`a.lang = ${lang}`,
    since !== null && Prisma.sql`a."listedAt" >= ${new Date(since)}`,
    until !== null && Prisma.sql`a."listedAt" < ${addDays(new Date(until), 1)}`,
  ].filter((condition) => condition !== false)
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
}

// Signs that no text holds: what comes in is cleaned of them.
const [open, close] = ['\u0002', '\u0003']
const headline = `StartSel=${open}, StopSel=${close}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`

async function load(ids: number[], terms: Terms): Promise<Hit[]> {
  const query = tsquery(terms, Prisma.sql`search_config(a.lang)`)
  const [cards, marks] = await Promise.all([
    db.article.findMany({
      relationLoadStrategy: 'join',
      where: { id: { in: ids }, ...published() },
      select: cardSelect,
    }),
    db.$queryRaw<{ id: number; title: string; snippet: string }[]>`
      SELECT a.id,
        ts_headline(search_config(a.lang), a.title, ${query}, ${`StartSel=${open}, StopSel=${close}, HighlightAll=true`}) AS title,
        ts_headline(search_config(a.lang), left(CASE WHEN ${isShownWhole()} THEN coalesce(r.text, a.summary) ELSE a.summary END, 20000),
          ${query}, ${headline}) AS snippet
      FROM "Article" AS a LEFT JOIN "Rendering" AS r ON r."articleId" = a.id LEFT JOIN "Source" AS s ON s.id = a."sourceId"
      WHERE a.id = ANY (${ids}::int[])`,
  ])
  return cards
    .map(toCard)
    .map((card) => {
      const { title = card.title, snippet = card.summary } = marks.find(({ id }) => id === card.id) ?? {}
      return { ...card, markedTitle: toMarked(title), snippet: toMarked(snippet.replace(/\s+/g, ' ')) }
    })
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

function toMarked(text: string): Marked {
  return text.split(open).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, marked: false }] : []
    const [marked = '', rest = ''] = part.split(close)
    return [{ text: marked, marked: true }, ...(rest ? [{ text: rest, marked: false }] : [])]
  })
}
