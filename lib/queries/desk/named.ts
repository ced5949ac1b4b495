import { type Actor, may } from '../../auth/policy.ts'
import { db, type Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { env } from '../../env.ts'
import { slugIn } from '../../links/inside.ts'
import { rowIdOf } from '../../row-id.ts'

const namedSelect = {
  id: true,
  uid: true,
  slug: true,
  title: true,
  lang: true,
  status: true,
  createdById: true,
  story: { select: { id: true, slug: true, title: true } },
  original: { select: { id: true, uid: true, slug: true, title: true, lang: true } },
} satisfies Prisma.ArticleSelect
export type NamedArticle = Prisma.ArticleGetPayload<{ select: typeof namedSelect }>

type NamedStory = { id: number; slug: string; title: string }

/**
 * The article that somebody means by its address, in the paper or at the desk, or by its slug, of now or of former times;
 * null for what is not theirs to see.
 */
export async function findNamedArticle(actor: Actor, text: string, tx: Tx = db): Promise<NamedArticle | null> {
  const [, number] = /^(?:https?:\/\/[^/]+)?\/admin\/articles\/(\d+)(?:[/?#]|$)/.exec(text.trim()) ?? []
  const id = rowIdOf(number)
  const slug = slugIn(text, 'news', env().SITE_URL)
  const found = id
    ? await tx.article.findUnique({ where: { id }, select: namedSelect })
    : slug &&
      ((await tx.article.findUnique({ where: { slug }, select: namedSelect })) ??
        (await tx.formerSlug.findUnique({ where: at('news', slug), select: { article: { select: namedSelect } } }))
          ?.article)
  if (!found) return null
  const record = { ownerId: found.createdById, status: found.status }
  return found.status === 'PUBLISHED' || may(actor, 'article.read', record) ? found : null
}

/** The story that somebody means, by the same. */
export async function findNamedStory(text: string, tx: Tx = db): Promise<NamedStory | null> {
  const slug = slugIn(text, 'stories', env().SITE_URL)
  if (!slug) return null
  const select = { id: true, slug: true, title: true } as const
  const former = { where: at('stories', slug), select: { story: { select } } }
  return (
    (await tx.story.findUnique({ where: { slug }, select })) ?? (await tx.formerSlug.findUnique(former))?.story ?? null
  )
}

function at(section: 'news' | 'stories', slug: string) {
  return { section_slug: { section, slug } }
}
