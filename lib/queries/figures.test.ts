import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { withdrawArticle } from '../mutations/articles.ts'
import { mergeTopics } from '../mutations/merge.ts'
import { setSourcePolicy } from '../mutations/sources.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { getFigures } from './figures.ts'

beforeEach(emptyDatabase)

const nothing = { count: 0, isMore: false }

test('an empty paper has nothing to count', async () => {
  expect(await getFigures()).toMatchObject({ articles: 0, since: null, languages: 0, sources: 0, stories: nothing })
})

test('articles, languages, models, sources, stories and merged names are counted as they come', async () => {
  const story = { slug: 's', title: 'A story', summary: null }
  await publish(
    { slug: 'a', lang: 'en', summary_model: 'm-1', topics: ['one'], story, published_at: '2026-06-24T10:00:00Z' },
    { slug: 'b', lang: 'de', summary_model: 'm-1', body_model: 'm-2', topics: ['two'], story },
    { slug: 'c', lang: 'de', source: { slug: 'other', name: 'Other' } },
  )
  await mergeTopics('one', 'two')
  await setSourcePolicy('other', { rights: 'LINK' })
  await db.source.update({ where: { slug: 'other' }, data: { cadenceMinutes: 15 } })
  expect(await getFigures()).toMatchObject({
    articles: 3,
    since: new Date('2026-06-24'),
    languages: 2,
    summariesByModel: 2,
    textsByModel: 1,
    sources: 2,
    polled: 1,
    shown: { FULL: 1, EXCERPT: 0, LINK: 1 },
    stories: { count: 1, isMore: false },
    merged: { count: 1, isMore: false },
  })
})

test('what a model wrote is counted with the article: edited, withdrawn', async () => {
  await publish({ slug: 'a', summary_model: 'm-1', body_model: 'm-2' }, { slug: 'b', summary_model: 'm-1' })
  await publish({ slug: 'a', summary_model: 'm-1', body_model: null, title: 'By a person' })
  expect(await getFigures()).toMatchObject({ articles: 2, summariesByModel: 2, textsByModel: 0 })
  await withdrawArticle('a', 'a test')
  expect(await getFigures()).toMatchObject({ articles: 1, summariesByModel: 1, textsByModel: 0 })
})
