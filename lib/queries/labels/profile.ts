import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import type { Listing } from '../listings.ts'
import { type Company, getCompany } from './company.ts'
import { type Desk, getDesk } from './desk.ts'
import { type LabelKind, segmentOf, tablesOf } from './tables.ts'
import { getTimeline, type Timeline } from './timeline.ts'

/** What is known of a topic or an entity beside its articles. */
export type Profile = {
  label: LabelKind
  /** What names it where things are compared. */
  segment: string
  timeline: Timeline
  company: Company
  desk: Desk | null
}

/** For the first page of a listing of a topic or an entity; null for all other pages, and where there is no article. */
export async function getProfile({ subject, newer }: Listing): Promise<Profile | null> {
  if ((subject.type !== 'topic' && subject.type !== 'entity') || newer !== null) return null
  const label = subject.type
  const known = await identify(label, subject.slug)
  if (label === 'topic') reads(tags.address('entities', subject.slug)) // an entity that comes to have its slug
  const timeline = known && (await getTimeline(label, known.id))
  if (!timeline) return null
  const { id, segment } = known
  const company = await getCompany(label, id)
  const desk = label === 'topic' ? await getDesk(id, company.entities) : null
  return { label, segment, timeline, company, desk }
}

async function identify(kind: LabelKind, slug: string): Promise<{ id: number; segment: string } | undefined> {
  const [row] = await db.$queryRaw<{ id: number; segment: string }[]>`
    SELECT id, ${segmentOf(kind)} AS segment FROM ${tablesOf[kind].label} AS label WHERE slug = ${slug}`
  return row
}
