import { formatDate } from '../dates.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { Announcement } from '../queries/placards.ts'
import { site } from '../queries/visibility.ts'
import { hostOf, type Shape } from '../urls.ts'
import { draw, measure } from './engine.ts'
import { articleSheet, paperSheet, type Said } from './sheet.ts'

/** The headline of an article as the newsagent would hang it out: a PNG. */
export async function articlePlacard(article: Announcement, shape: Shape): Promise<Buffer> {
  const { title, lang, topic, genre, source, publishedAt } = article
  const kicker = [topic, genre === 'NEWS' ? null : words()('genre.name', { genre })].filter(Boolean).join(' · ')
  const notice = {
    name: ours(site().name),
    headline: { text: title, lang },
    kicker: ours(kicker),
    source: ours(source ?? hostOf(site().url)),
    date: ours(formatDate(publishedAt, 'day')),
  }
  return draw(await articleSheet(notice, shape, measure))
}

/** The paper's own, for every page that is no article. */
export async function paperPlacard(): Promise<Buffer> {
  const { name, tagline } = site()
  return draw(await paperSheet(ours(name), ours(tagline), measure))
}

/** What is said in the language of the interface. */
function ours(text: string): Said {
  return { text, lang: interfaceLang() }
}
