import { Prisma } from '../../db/generated/client.ts'

/** What articles are filed under. */
export type LabelKind = 'topic' | 'entity'

/** The tables of a kind of label, for queries that are the same for both. */
export const tablesOf = {
  topic: {
    label: Prisma.raw('"Topic"'),
    articles: Prisma.raw('"ArticleTopic"'),
    months: Prisma.raw('"TopicMonth"'),
    id: Prisma.raw('"topicId"'),
    kind: Prisma.raw(`'topic'`),
  },
  entity: {
    label: Prisma.raw('"Entity"'),
    articles: Prisma.raw('"ArticleEntity"'),
    months: Prisma.raw('"EntityMonth"'),
    id: Prisma.raw('"entityId"'),
    kind: Prisma.raw('lower(label.kind::text)'),
  },
} satisfies Record<LabelKind, Record<string, Prisma.Sql>>

/** SQL for what names the row of `label` where things are compared: its slug, with `topic:` before it when an entity has the same. */
export function segmentOf(kind: LabelKind): Prisma.Sql {
  return kind === 'entity'
    ? Prisma.sql`label.slug`
    : Prisma.sql`CASE WHEN EXISTS (SELECT FROM "Entity" AS same WHERE same.slug = label.slug) THEN 'topic:' || label.slug ELSE label.slug END`
}
