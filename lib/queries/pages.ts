import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { type PageSlug, pageSlugOf, paths } from '../urls.ts'
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
} satisfies Prisma.PageSelect

type Row = Prisma.PageGetPayload<{ select: typeof pageFields }>

/** What the paper says of itself; of how it is made, with the figures of today. */
export type Page = Row & { slug: PageSlug; path: string; figures: Figures | null }

export async function findPage(name: string): Promise<Found<Page> | null> {
  const slug = pageSlugOf(name)
  if (!slug) return null
  reads(tags.page(slug))
  const row = await db.page.findUnique({ where: { slug }, select: pageFields })
  if (!row) return null
  const figures = slug === 'methodology' ? await getFigures() : null
  return { state: 'here', value: { ...row, slug, path: paths.page(slug), figures } }
}
