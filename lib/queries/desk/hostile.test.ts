import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { listDeskArticles, readFilters } from './articles.ts'
import { listDeeds, readDeedFilters } from './audit.ts'
import { listDeskAuthors } from './authors.ts'
import { listDeskEntities, readEntityFilters } from './entities.ts'
import { readLabelFilters } from './labels.ts'
import { findNameable, goTo, lookUp } from './lookup.ts'
import { listPictures, readMediaFilters } from './media.ts'
import { findNamedArticle } from './named.ts'
import { offerNames } from './names.ts'
import { offerPictures, readAskedPictures } from './offered-pictures.ts'
import { listRedirects, readRedirectFilters } from './redirects.ts'
import { listDeskTopics } from './topics.ts'

let chief: Actor
beforeAll(async () => {
  await emptyDatabase()
  chief = await makeColleague('ADMINISTRATOR')
})

/** What a list does with the parameters of its address. */
const lists = {
  articles: (params: Record<string, string>) => listDeskArticles(chief, readFilters(params)),
  authors: (params) => listDeskAuthors(chief, readLabelFilters(params)),
  audit: (params) => listDeeds(chief, readDeedFilters(params)),
  entities: (params) => listDeskEntities(chief, readEntityFilters(params)),
  media: (params) => listPictures(chief, readMediaFilters(params)),
  'pictures for a text': async (params) => {
    const asked = readAskedPictures(params)
    return asked.ok ? offerPictures(chief, asked.value) : asked.error
  },
  redirects: (params) => listRedirects(chief, readRedirectFilters(params)),
  topics: (params) => listDeskTopics(chief, readLabelFilters(params)),
  lookup: ({ q = '' }) => lookUp(q),
  nameable: ({ q = '' }) => findNameable(chief, q, { stories: true, article: 0 }),
  go: ({ q = '' }) => goTo(chief, q),
  'names of topics': ({ q = '' }) => offerNames(chief, 'topic', q),
  'names of entities': ({ q = '' }) => offerNames(chief, 'entity', q),
  'names of authors': ({ q = '' }) => offerNames(chief, 'author', q),
  'the front page': ({ q = '' }) => findNamedArticle(chief, `/news/${encodeURIComponent(q.toWellFormed())}`),
} satisfies Record<string, (params: Record<string, string>) => Promise<unknown>>

const parameters = [
  ...['q', 'before', 'after', 'subject', 'person', 'action', 'status', 'kind', 'mine', 'deleted'],
  ...['topic', 'author', 'lang', 'origin', 'from', 'to'],
]

test.each(Object.entries(lists))('%s answers whatever its address says', async (_, list) => {
  for (const hostile of [
    '\0',
    'abc\0def',
    'ab\ud83dc',
    '99999999999',
    '9'.repeat(18),
    '-1',
    `${'a'.repeat(99)}📰`,
    '%',
    '\\',
  ])
    for (const parameter of parameters)
      await expect(list({ [parameter]: hostile }), `${parameter}=${JSON.stringify(hostile)}`).resolves.toBeDefined()
})
