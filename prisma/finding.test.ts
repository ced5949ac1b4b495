import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopRendering } from '#components/mdx/render.ts'
import { readSearch } from '#lib/queries/search/request.ts'
import { search } from '#lib/queries/search/search.ts'
import { emptyDatabase } from '#lib/testing/empty-database.ts'
import { seedIfEmpty } from './seed.ts'

// What a reader of the sample paper may type, and what must then be among the first three.

beforeAll(async () => {
  await emptyDatabase()
  await seedIfEmpty()
}, 120_000)
afterAll(stopRendering)

test.each([
  ['sitemap', 'news-sitemap-two-days'],
  ['robots.txt', 'robots-txt-at-thirty'],
  ['rss or atom', 'rss-item-and-atom-entry'],
  ['screen reader', 'the-first-ten-seconds-of-a-screen-reader'],
  ['line length', 'the-measure-of-a-line'],
  ['gzip', 'compression-on-the-wire'],
  ['asking for markdown', 'asking-for-markdown'],
  ['not modified', 'what-a-304-says'],
  ['layout shift', 'why-the-page-jumps'],
  ['broken links', 'redirects-and-link-rot'],
  ['embargo', 'embargoes-and-time-zones'],
  ['time zone', 'embargoes-and-time-zones'],
  ['utf-8', 'utf-8-on-a-placemat'],
  ['correction', 'corrections-in-public'],
  ['structured data', 'json-ld-newsarticle'],
  ['feed archive', 'feed-that-never-ended'],
  ['410 gone', 'gone-and-not-found'],
  ['canonical link', 'canonical-urls'],
  ['polling', 'websub-instead-of-polling'],
  ['internet archive', 'what-a-web-archive-keeps'],
  ['server outage cache', 'old-copies-in-an-outage'],
  ['opml import', 'opml-taking-your-subscriptions-with-you'],
  ['bidirectional text', 'two-directions-in-one-line'],
  ['alt text', 'alt-text-is-reporting'],
  ['guid', 'guid-and-atom-id'],
  ['front page ranking', 'the-front-page-is-an-argument'],
  ['contrast night', 'type-on-the-night-edition'],
  ['etag', 'what-a-304-says'],
  ['schmaler Satz', '63-buchstaben-im-schmalen-satz'],
  ['Fehler berichtigen', 'berichtigen-statt-ueberschreiben'],
  ['comillas', 'comillas-latinas-primero'],
  ['canal rss', 'un-canal-no-pide-el-correo'],
  ['من اليمين', 'safha-tuqra-min-al-yamin'],
  ['الإسكندرية', 'nuskha-fi-al-iskandariyya'],
  ['ルビ', 'rubi-wa-dare-no-tame-ka'],
  ['句点', 'gyoto-kinsoku'],
])('%s: %s', async (q, slug) => {
  const { hits } = await search(readSearch({ q }))
  expect(hits.slice(0, 3).map((hit) => hit.slug)).toContain(slug)
})

// Slips as fingers make them, of words in headlines, summaries and texts.
test.each([
  ['thhousand', 'thousand'],
  ['aritcle', 'article'],
  ['justificatiin', 'justification'],
  ['syndicaton', 'syndication'],
  ['aleady', 'already'],
  ['correcctions', 'corrections'],
  ['plaxemat', 'placemat'],
  ['desiigned', 'designed'],
  ['Buchstabren', 'Buchstaben'],
  ['zusmamenbleiben', 'zusammenbleiben'],
  ['berichtihen', 'berichtigen'],
  ['komillas', 'comillas'],
  ['ingelsas', 'inglesas'],
  ['enceirra', 'encierra'],
])('%s: did you mean %s?', async (q, meant) => {
  expect((await search(readSearch({ q }))).suggestion).toBe(meant)
})
