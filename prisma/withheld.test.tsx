import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ArticlePage } from '#components/article/article-page.tsx'
import { stopRendering } from '#components/mdx/render.ts'
import { rendered } from '#components/mdx/rendered.ts'
import { exportRecord } from '#lib/formats/export-record.ts'
import { represent } from '#lib/formats/represent.ts'
import { setSourcePolicy } from '#lib/mutations/sources.ts'
import { findArticle, listForExport } from '#lib/queries/articles.ts'
import { readSearch } from '#lib/queries/search/request.ts'
import { search } from '#lib/queries/search/search.ts'
import { emptyDatabase } from '#lib/testing/empty-database.ts'
import { publish } from '#lib/testing/publish.ts'
import { formats } from '#lib/urls.ts'

beforeEach(emptyDatabase)
afterAll(stopRendering)

const sentences = Array.from({ length: 30 }, (_, number) => `Marker${number} says something new about the press today.`)
const body = `${sentences.slice(0, 15).join(' ')}\n\n## More\n\n- ${sentences.slice(15).join('\n- ')}`
const original = 'https://www.example.com/stories/1'

async function outputs(): Promise<Record<string, string>> {
  const found = await findArticle('the-press-starts')
  if (found?.state !== 'here') throw new Error('there is no article')
  const article = found.value
  const rendering = await rendered(article)
  const hits = await search(readSearch({ q: 'marker20 press' }))
  return {
    html: renderToStaticMarkup(<ArticlePage article={article} body={rendering} related={[]} />),
    ...Object.fromEntries(
      formats.map((format) => [format, represent({ kind: 'article', article, body: rendering }, format)]),
    ),
    export: JSON.stringify((await listForExport(0, 10)).map(exportRecord)),
    search: JSON.stringify(hits),
    query: JSON.stringify(article),
  }
}

const markersIn = (text: string) => new Set(Array.from(text.matchAll(/Marker(\d+)/gi), ([, number]) => Number(number)))

test('an article of full rights is whole everywhere', async () => {
  await publish({ body_md: body })
  const { html = '', md = '', search: hits = '' } = await outputs()
  expect(markersIn(html).size).toBe(30)
  expect(markersIn(md).size).toBe(30)
  expect(markersIn(hits)).toContain(20)
})

test.each([
  ['excerpt', 'EXCERPT', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['link', 'LINK', []],
] as const)('of an article of %s rights no output has a sentence beyond them', async (_, rights, allowed) => {
  await publish({ body_md: body })
  await outputs() // the rendering of the whole text is kept by now
  await publish({ body_md: `${body}\n\nMarker99 came later.` }) // and a former version
  expect(await setSourcePolicy('example-com', { rights })).toMatchObject({ ok: true })
  for (const time of ['first', 'again']) {
    for (const [name, text] of Object.entries(await outputs())) {
      const beyond = [...markersIn(text)].filter((number) => !(allowed as readonly number[]).includes(number))
      expect(
        beyond.filter((number) => !(name === 'search' && number === 20)),
        `${name}, ${time}`,
      ).toEqual([])
    }
  }
  const { html = '', md = '', txt = '', json = '{}' } = await outputs()
  for (const text of [html, md, txt]) expect(text).toContain(original)
  expect(html).toContain(rights === 'LINK' ? 'The text is at' : 'An excerpt. The whole text is at')
  expect(JSON.parse(json).rights.shown).toBe(rights.toLowerCase())
})

test('an excerpt that comes back changes nothing, and stays one elsewhere', async () => {
  await publish({ body_md: body })
  await setSourcePolicy('example-com', { rights: 'EXCERPT', aiTrain: true })
  const [before] = (await listForExport(0, 10)).map(exportRecord)
  const { source, ...others } = before ?? {}
  expect(await publish({ ...before })).toEqual(['unchanged'])
  await setSourcePolicy('example-com', { rights: null })
  expect((await outputs()).md).toContain('Marker29')

  await emptyDatabase()
  expect(await publish({ ...others, source })).toEqual(['created'])
  const [after] = (await listForExport(0, 10)).map(exportRecord)
  expect(after).toEqual(before)
})
