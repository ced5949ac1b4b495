import { db } from '../db/client.ts'
import type { Words } from '../messages/words.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { item, type Section } from '../urls.ts'
import { published } from './visibility.ts'

/** What stands at an address: the thing, a notice that it was withdrawn, or the way to where it went. */
export type Found<T> = { state: 'here'; value: T } | Gone | { state: 'moved'; location: string }

/** Why something was withdrawn is told to those who come for it, when somebody said why. It was an article, or a page. */
export type Gone = { state: 'gone'; because: string | null; of?: 'page' }

/** What a page can be instead of here: also asked for with a parameter that makes no sense. */
export type Absence = Exclude<Found<never>, { state: 'here' }> | { state: 'bad'; parameter: string; message: Message }

/** A sentence in whatever language the words are. */
export type Message = (t: Words) => string

const owners = {
  news: 'article',
  topics: 'topic',
  entities: 'entity',
  sources: 'source',
  authors: 'author',
  stories: 'story',
} as const

/** Where the thing that once had this address is now; null when nothing ever had it. */
export async function findMoved(section: Section, slug: string): Promise<Found<never> | null> {
  reads(tags.address(section, slug))
  const place = { select: { id: true, slug: true } }
  const former = await db.formerSlug.findFirst({
    relationLoadStrategy: 'join',
    // The way to an article that is not public yet would tell its name.
    where: { section, slug, OR: [{ articleId: null }, { article: { OR: [published(), { status: 'WITHDRAWN' }] } }] },
    select: {
      article: place,
      topic: place,
      entity: place,
      source: place,
      author: place,
      story: { select: { ...place.select, articleCount: true } },
    },
  })
  const owner = owners[section]
  const now = former?.[owner]
  if (!now) return null
  reads(owner === 'article' ? tags.article(now.id) : tags.nameOf(owner, now.id)) // it may move on
  if (former.story) reads(tags.story(former.story.id)) // whether anybody tells it
  if (former.story?.articleCount === 0) return null
  return { state: 'moved', location: item(section, now.slug) }
}
