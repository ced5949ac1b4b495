import type { Client } from 'pg'
import type { Actor } from '../auth/policy.ts'
import { listDeskArticles, readFilters } from '../queries/desk/articles.ts'
import { goTo } from '../queries/desk/lookup.ts'
import { needs } from '../queries/desk/needs.ts'
import { getOverview } from '../queries/desk/overview.ts'
import { sample } from './sample.ts'
import { language } from './words.ts'

/** A list of the desk as somebody opens it, over and over. */
export type Room = { name: string; load: () => Promise<unknown> }

const editor: Actor = { id: 'bench', name: 'Bench', email: 'bench@example.org', role: 'EDITOR', zone: null }
const author: Actor = { ...editor, role: 'AUTHOR' }
const administrator: Actor = { ...editor, role: 'ADMINISTRATOR' }

/**
 * What editors open all day: the overview, the list of articles at any depth and narrowed in every way, and the palette, which
 * looks again after every key.
 */
export async function findRooms(client: Client, count: number): Promise<Room[]> {
  const { words } = language('en')
  const titles = await sample(client, `SELECT title FROM "Article" ORDER BY hashint4(id) LIMIT ${count}`)
  const deep = await sample(client, `SELECT id::text FROM "Article" ORDER BY "updatedAt", id OFFSET 50 LIMIT 1`)
  const topics = (order: string) =>
    sample(
      client,
      `SELECT name FROM "Topic" WHERE "articleCount" > 0 ORDER BY "articleCount" ${order}, id LIMIT ${count}`,
    )
  const authors = await sample(client, `SELECT name FROM "Author" ORDER BY hashint4(id) LIMIT ${count}`)
  const days = await sample(
    client,
    `SELECT to_char("publishedAt", 'YYYY-MM-DD') FROM "Article" WHERE status = 'PUBLISHED' ORDER BY hashint4(id) LIMIT ${count}`,
  )
  const [frequent, rare] = [await topics('DESC'), await topics('ASC')]
  const list = (actor: Actor, ...addresses: Record<string, string>[]) => {
    let next = 0
    return () => listDeskArticles(actor, readFilters(addresses[next++ % addresses.length] ?? {}))
  }
  const palette = (actor: Actor, ...queries: string[]) => {
    let next = 0
    return () => goTo(actor, queries[next++ % queries.length] ?? '')
  }
  return [
    { name: 'overview', load: () => getOverview(editor) },
    { name: "overview, an author's", load: () => getOverview(author) },
    { name: 'articles', load: list(editor, {}) },
    { name: 'articles, the deepest page', load: list(editor, { before: deep[0] ?? '' }) },
    { name: 'articles, withdrawn', load: list(editor, { status: 'WITHDRAWN' }) },
    { name: 'articles, corrected', load: list(editor, { status: 'CORRECTED' }) },
    ...needs.map((need) => ({ name: `articles that need: ${need}`, load: list(editor, { needs: need }) })),
    { name: "articles, an author's", load: list(author, {}) },
    { name: 'articles under a frequent topic', load: list(editor, ...frequent.map((topic) => ({ topic }))) },
    { name: 'articles under a rare topic', load: list(editor, ...rare.map((topic) => ({ topic }))) },
    { name: 'articles by an author', load: list(editor, ...authors.map((author) => ({ author }))) },
    { name: 'articles of a person', load: list(editor, { person: 'bench' }) },
    { name: 'articles in a language', load: list(editor, { lang: 'en' }, { lang: 'es' }, { lang: 'tlh' }) },
    { name: 'articles that were written here', load: list(editor, { origin: 'here' }) },
    { name: 'articles that were imported', load: list(editor, { origin: 'imported' }) },
    { name: 'articles of a day', load: list(editor, ...days.map((day) => ({ from: day, to: day }))) },
    { name: 'articles until a day', load: list(editor, ...days.map((to) => ({ to }))) },
    {
      name: 'articles narrowed in every way',
      load: list(
        editor,
        ...rare.map((topic) => ({ topic, author: 'a', lang: 'en', origin: 'here', from: '2020-01-01' })),
      ),
    },
    { name: 'articles: a headline', load: list(editor, ...titles.map((q) => ({ q }))) },
    { name: 'articles: a rare word', load: list(editor, ...words.slice(-count).map((q) => ({ q }))) },
    { name: 'articles: a frequent word', load: list(editor, ...words.slice(0, 20).map((q) => ({ q }))) },
    {
      name: 'articles: a part of a word',
      load: list(editor, ...words.slice(-count).map((q) => ({ q: q.slice(1, 5) }))),
    },
    { name: 'articles: two letters', load: list(editor, { q: 'th' }, { q: 'qz' }, { q: 'of en' }) },
    { name: 'articles: signs', load: list(editor, { q: '???' }) },
    { name: 'articles: nothing found', load: list(editor, { q: 'zzqqxx' }) },
    { name: 'palette: one letter', load: palette(administrator, ...'aeist') },
    { name: 'palette: two letters', load: palette(administrator, 'en', 'th', 'er', 'of') },
    {
      name: 'palette: three letters',
      load: palette(administrator, ...words.slice(0, count).map((q) => q.slice(0, 3))),
    },
    { name: 'palette: a frequent word', load: palette(administrator, ...words.slice(0, 20)) },
    { name: 'palette: two short words', load: palette(administrator, 'of the', 'in the', 'er con') },
    { name: 'palette: a rare word', load: palette(administrator, ...words.slice(-count)) },
    { name: 'palette: a headline', load: palette(administrator, ...titles) },
    { name: "palette: a headline, an author's", load: palette(author, ...titles) },
    { name: 'palette: nothing found', load: palette(administrator, 'zzqqxx', 'zzq qxx yyk', 'qz xj', '???') },
    { name: "palette: nothing found, an author's", load: palette(author, ...words.slice(0, 20)) },
  ]
}
