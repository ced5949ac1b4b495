import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { isSlug } from '../../slug.ts'
import type { LabelKind } from '../labels/tables.ts'

/** A topic or an entity that can be compared. */
export type Label = {
  label: LabelKind
  id: number
  slug: string
  name: string
  /** `topic`, or what kind of entity. */
  kind: string
  description: string
  articleCount: number
  /** What names it in an address, whatever else there is. */
  segment: string
}

const fields = { id: true, slug: true, name: true, description: true, articleCount: true } as const

/**
 * What a part of an address means: `slug` is an entity, else a topic, else what once had that address; `entity:slug` and
 * `topic:slug` are one or the other. Null when there is no such thing.
 */
export async function findLabel(part: string): Promise<Label | null> {
  const [, prefix, slug = ''] = /^(?:(entity|topic):)?(.*)$/s.exec(part) ?? []
  if (!isSlug(slug)) return null
  const [entity, topic] = await Promise.all([findEntity({ slug }), findTopic({ slug })])
  const candidates = { entity, topic }
  const kinds = prefix ? [prefix as LabelKind] : (['entity', 'topic'] as const)
  for (const kind of kinds) {
    const found = candidates[kind]
    // An entity that comes to have this slug would take it.
    if (found) return { ...found, segment: kind === 'topic' && entity ? `topic:${slug}` : slug }
  }
  for (const kind of kinds) {
    const now = await findFormer(kind, slug)
    if (now) return now
  }
  return null
}

type Where = { slug: string } | { id: number }
type Found = Omit<Label, 'segment'>

async function findEntity(where: Where): Promise<Found | null> {
  const row = await db.entity.findUnique({ where, select: { ...fields, kind: true } })
  if ('slug' in where) reads(tags.address('entities', where.slug))
  if (!row) return null
  reads(tags.entity(row.id), tags.nameOf('entity', row.id))
  return { ...row, label: 'entity', kind: row.kind.toLowerCase() }
}

async function findTopic(where: Where): Promise<Found | null> {
  const row = await db.topic.findUnique({ where, select: fields })
  if ('slug' in where) reads(tags.address('topics', where.slug))
  if (!row) return null
  reads(tags.topic(row.id), tags.nameOf('topic', row.id))
  return { ...row, label: 'topic', kind: 'topic' }
}

/** What stands now where this slug once led. */
async function findFormer(kind: LabelKind, slug: string): Promise<Label | null> {
  const section = kind === 'entity' ? 'entities' : 'topics'
  const row = await db.formerSlug.findUnique({
    relationLoadStrategy: 'join',
    where: { section_slug: { section, slug } },
    select: { entity: { select: { slug: true } }, topic: { select: { slug: true } } },
  })
  const now = row?.[kind]?.slug
  return now ? findLabel(`${kind}:${now}`) : null
}
