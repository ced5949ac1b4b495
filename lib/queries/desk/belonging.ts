import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { nameable } from './articles.ts'

const namedSelect = { id: true, slug: true, title: true, lang: true } satisfies Prisma.ArticleSelect

const belongingSelect = {
  status: true,
  createdById: true,
  lang: true,
  translationOf: true,
  original: { select: { ...namedSelect, status: true, createdById: true } },
  liveFrom: true,
  liveUntil: true,
  story: {
    select: { slug: true, title: true, articleCount: true, newest: { select: namedSelect } },
  },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof belongingSelect }>
type Named = Prisma.ArticleGetPayload<{ select: typeof namedSelect }>

/** What an article belongs to: an original in another language, an event, a story; of other articles those that one may see. */
export type Belonging = Omit<Row, 'status' | 'createdById' | 'original'> & {
  original: Named | null
  translations: Named[]
}

const mostTranslations = 20

/** Null when there is no such article, or it is not for this person. */
export async function findBelonging(actor: Actor, id: number): Promise<Belonging | null> {
  const article = await db.article.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      ...belongingSelect,
      translations: {
        where: nameable(actor),
        orderBy: { id: 'asc' },
        take: mostTranslations,
        select: namedSelect,
      },
    },
  })
  if (!article) return null
  const { status, createdById, original, ...belonging } = article
  const canRead = (record: Pick<Row, 'status' | 'createdById'>) =>
    may(actor, 'article.read', { ownerId: record.createdById, status: record.status })
  if (!canRead({ status, createdById })) return null
  const isSeen = original && (original.status === 'PUBLISHED' || canRead(original))
  return { ...belonging, original: isSeen ? original : null }
}
