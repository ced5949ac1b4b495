import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { isHousePath } from '../house/pages.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { type Figures, getFigures } from './figures.ts'
import type { Found } from './found.ts'

const pageFields = {
  lang: true,
  title: true,
  description: true,
  body: true,
  markdown: true,
  contentHash: true,
  version: true,
  updatedAt: true,
  compiler: true,
  html: true,
  text: true,
  words: true,
  withdrawnAt: true,
} satisfies Prisma.PageSelect

type Row = Prisma.PageGetPayload<{ select: typeof pageFields }>

/** What the paper says of itself; of how it is made, with the figures of today. */
export type Page = Omit<Row, 'withdrawnAt'> & { slug: string; path: string; figures: Figures | null }

/** The page of the house at an address: here, or gone; null when there never was one, which no query is asked for. */
export async function findPage(slug: string): Promise<Found<Page> | null> {
  if (!isHousePath(paths.page(slug))) return null
  reads(tags.page(slug))
  const row = await db.page.findUnique({ where: { slug }, select: pageFields })
  if (!row) return null
  const { withdrawnAt, ...page } = row
  if (withdrawnAt) return { state: 'gone', because: null, of: 'page' }
  const figures = slug === 'methodology' ? await getFigures() : null
  return { state: 'here', value: { ...page, slug, path: paths.page(slug), figures } }
}
