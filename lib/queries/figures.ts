import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Rights } from '../db/generated/enums.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paperShows, type Statement } from '../rights/policy.ts'
import { settings } from '../settings/settings.ts'
import { listLanguages } from './languages.ts'
import { getPaperStatement } from './rights.ts'

/** How the paper is made, in numbers: what it holds at this moment, and what it is set to do. */
export type Figures = {
  articles: number
  since: Date | null
  languages: number
  /** Those whose summary, or whose text, a language model wrote and says so. */
  summariesByModel: number
  textsByModel: number
  sources: number
  /** Sources whose feeds are asked; the others hand in records. */
  polled: number
  /** How much is shown of the texts of so many sources. */
  shown: Record<Rights, number>
  /** The most words of an excerpt. */
  excerptWords: number
  /** Stories that more than one article tells. */
  stories: Counted
  /** Names and topics that were found to be another, and lead to it now. */
  merged: Counted
  uses: Statement
}

/** Counted up to `most`, because more than that takes longer than it tells. */
export type Counted = { count: number; isMore: boolean }

const most = 10_000

/** Reads what the database keeps count of, and of nothing else more than `most` entries of an index. */
export async function getFigures(): Promise<Figures> {
  reads(tags.front, tags.sources, tags.stories, tags.merges)
  const [archive, sources, languages, stories, merged, uses] = [
    await sumArchive(),
    await countSources(),
    await listLanguages(),
    await countUpTo(Prisma.sql`FROM "Story" WHERE "shownAt" IS NOT NULL ORDER BY "shownAt" DESC, id DESC`),
    await countUpTo(Prisma.sql`FROM "FormerSlug" WHERE section IN ('topics', 'entities')`),
    await getPaperStatement(),
  ]
  const { excerptWords } = settings()
  return { ...archive, ...sources, excerptWords, languages: languages.length, stories, merged, uses }
}

type ArchiveSums = Pick<Figures, 'articles' | 'since' | 'summariesByModel' | 'textsByModel'>

async function sumArchive(): Promise<ArchiveSums> {
  const { _sum, _min } = await db.archiveDay.aggregate({
    where: { articles: { gt: 0 } },
    _sum: { articles: true, summariesByModel: true, textsByModel: true },
    _min: { day: true },
  })
  return {
    articles: _sum.articles ?? 0,
    since: _min.day,
    summariesByModel: _sum.summariesByModel ?? 0,
    textsByModel: _sum.textsByModel ?? 0,
  }
}

async function countSources(): Promise<Pick<Figures, 'sources' | 'polled' | 'shown'>> {
  const rows = await db.source.groupBy({
    by: ['rights'],
    where: { articleCount: { gt: 0 } },
    _count: { _all: true, cadenceMinutes: true },
  })
  const shown = { FULL: 0, EXCERPT: 0, LINK: 0 }
  for (const { rights, _count } of rows) shown[rights ?? paperShows()] += _count._all
  return {
    sources: rows.reduce((sum, { _count }) => sum + _count._all, 0),
    polled: rows.reduce((sum, { _count }) => sum + _count.cadenceMinutes, 0),
    shown,
  }
}

async function countUpTo(from: Prisma.Sql): Promise<Counted> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT ${from} LIMIT ${most + 1}) AS counted`
  const count = row?.count ?? 0
  return { count: Math.min(count, most), isMore: count > most }
}
