import { beforeAll, expect, test } from 'vitest'
import { withdrawArticle } from '../../mutations/articles.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { readSearch } from './request.ts'
import { search } from './search.ts'

beforeAll(async () => {
  await emptyDatabase()
  const horses = Array.from({ length: 12 }, (_, number) => ({
    slug: `horse-${number}`,
    title: `A horse, number ${number}`,
    body_md: 'It ran with accessibility in mind.',
  }))
  await publish(
    ...horses,
    { slug: 'house', title: 'One house', body_md: 'It stood, with syndication of feeds. Thousand windows.' },
    { slug: 'umlaut', lang: 'de', title: 'Berichtigung', body_md: 'Silbentrennung in der Überschrift.' },
    { slug: 'acento', lang: 'es', title: 'Suscripción', body_md: 'La ortografía y la puntuación.' },
    { slug: 'secret', title: 'Not public', body_md: 'zweieiig', published_at: '2999-01-01T00:00:00Z' },
    { slug: 'gone', title: 'Gone', body_md: 'quixotic' },
  )
  await withdrawArticle('gone', 'It was wrong.')
})

const suggestion = async (q: string, params: Record<string, string> = {}) =>
  (await search(readSearch({ q, ...params }))).suggestion

test.each([
  ['a letter left out', 'acessibility', 'accessibility'],
  ['two that changed places', 'acecssibility', 'accessibility'],
  ['a wrong one', 'syndikation', 'syndication'],
  ['German', 'Berichtigumg', 'Berichtigung'],
  ['Spanish, with accents or without', 'puntuasion', 'puntuación'],
  ['one of several', 'feeds syndicaton', 'feeds syndication'],
  ['one of a choice, though the other finds something', 'berichtigung or syndicaton', 'berichtigung or syndication'],
])('%s', async (_, query, expected) => {
  expect(await suggestion(query)).toBe(expected)
})

test('a word that is found is doubted when another spelling is ten times as frequent', async () => {
  expect(await suggestion('house')).toBe('horse')
  expect(await suggestion('horse')).toBeNull()
})

test.each([
  ['what is like nothing', 'qqqqqqqq'],
  ['what only articles hold that are not public', 'zweieig'],
  ['what only withdrawn articles hold', 'quixotik'],
  ['what would find nothing beside the other words', 'berichtigung syndicaton'],
  ['words that are excluded', 'horse -syndicaton'],
  ['phrases', '"syndicaton of feeds"'],
])('has nothing to offer for %s', async (_, query) => {
  expect(await suggestion(query)).toBeNull()
})

test('does not lead out of what the search is narrowed to', async () => {
  expect(await suggestion('syndicaton', { lang: 'de' })).toBeNull()
  expect(await suggestion('syndicaton', { lang: 'en' })).toBe('syndication')
})
