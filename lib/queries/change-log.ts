import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { ChangeKind } from '../db/generated/enums.ts'
import { isWithdrawnPage } from '../house/pages.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { usesOf } from '../rights/policy.ts'
import { paths } from '../urls.ts'
import { BadParameterError, type SearchParams } from './cursor.ts'
import { policyFields } from './rights.ts'

/** Something that readers can notice, and the addresses at which they can: none where nobody may know of it. */
export type PublicChange = {
  place: bigint
  kind: ChangeKind
  at: Date
  paths: string[]
  /** Pages whose feeds it touches. */
  followed: string[]
  /** Whether the article or the page is withdrawn by now, or its publication taken back. */
  gone: boolean
  /** Whether search engines may know of it. */
  findable: boolean
}

const changeFields = {
  place: true,
  kind: true,
  at: true,
  tags: true,
  detail: true,
  articleId: true,
  article: { select: { slug: true, status: true, source: { select: policyFields } } },
} satisfies Prisma.ChangeSelect

type Row = Prisma.ChangeGetPayload<{ select: typeof changeFields }>

/** The log behind a place, the oldest first. */
export async function listChanges(after: bigint, size: number): Promise<PublicChange[]> {
  const rows = await db.change.findMany({
    relationLoadStrategy: 'join',
    where: { place: { gt: after } },
    orderBy: { place: 'asc' },
    take: size,
    select: changeFields,
  })
  return rows.map(toPublic)
}

export type ChangePage = { changes: PublicChange[]; last: bigint; more: boolean }

const pageSize = 100

/** A page of the log. One that is full changes only with what its articles become. */
export async function getChangePage(after: bigint | 'latest'): Promise<ChangePage> {
  const start = after === 'latest' ? await findEnd() : after
  const rows = await listChanges(start, pageSize + 1)
  const changes = rows.slice(0, pageSize)
  const more = rows.length > pageSize
  if (!more) reads(tags.log)
  return { changes, last: changes.at(-1)?.place ?? start, more }
}

async function findEnd(): Promise<bigint> {
  const { _max } = await db.change.aggregate({ _max: { place: true } })
  return _max.place ?? 0n
}

/** `?after=` of the log: the place of a change, or `latest`; 0 stands before the first. @throws BadParameterError */
export function readPlace(params: SearchParams): bigint | 'latest' {
  const { after = '0' } = params
  if (after === 'latest') return after
  if (typeof after === 'string' && /^\d{1,18}$/.test(after)) return BigInt(after)
  throw new BadParameterError('after', (t) => t('parameters.place', { name: 'after' }))
}

function toPublic({ place, kind, at, tags: touched, detail, articleId, article }: Row): PublicChange {
  if (articleId !== null) reads(tags.article(articleId))
  const isKnown = article?.status === 'PUBLISHED' || article?.status === 'WITHDRAWN'
  const isUndone = article !== null && !isKnown && kind === 'WITHDRAWN' // a draft again: its name may be another by now
  const told = isUndone ? [textIn(detail, 'slug')] : isKnown ? [article.slug, textIn(detail, 'from')] : []
  const page = articleId === null ? textIn(detail, 'page') : null
  if (page !== null) reads(tags.page(page))
  const ofArticle = told.filter((slug) => slug !== null)
  return {
    place: place ?? 0n,
    kind,
    at,
    paths: articleId === null ? placesIn(touched) : [...new Set(ofArticle)].map(paths.article),
    followed: articleId === null || isKnown || isUndone ? followedIn(touched) : [],
    gone: article?.status === 'WITHDRAWN' || isUndone || (page !== null && isWithdrawnPage(page)),
    findable: usesOf(article?.source ?? null).search,
  }
}

function textIn(detail: Row['detail'], name: string): string | null {
  const value = detail && typeof detail === 'object' && !Array.isArray(detail) ? detail[name] : null
  return typeof value === 'string' ? value : null
}

/** Where the labels and pages stand that a change without an article touched; their addresses are in its tags. */
function placesIn(touched: string[]): string[] {
  return touched.flatMap((tag) => {
    if (tag === tags.paper) return [paths.front()]
    const [, place] = /^(?:address:(?=(?:topics|entities|authors|sources|stories)\/)|page:)(.+)$/.exec(tag) ?? []
    return place ? [`/${place}`] : []
  })
}

/** The pages with feeds that a change touched. */
export function followedIn(touched: string[]): string[] {
  return touched.flatMap((tag) => {
    if (tag === tags.front) return [paths.front()]
    if (tag.startsWith(tags.feed(''))) return [tag.slice(tags.feed('').length)]
    return /^address:(?:topics|entities|authors|sources|languages)\//.test(tag) ? [`/${tag.slice(8)}`] : []
  })
}
