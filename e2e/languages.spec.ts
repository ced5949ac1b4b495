import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ar } from '#lib/messages/ar.ts'
import type { Catalogue } from '#lib/messages/catalogue.ts'
import { en } from '#lib/messages/en.ts'
import { es } from '#lib/messages/es.ts'
import { words } from '#lib/messages/words.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { expect, test } from './paper.ts'

const pages = {
  front: '/',
  article: '/news/corrections-in-public',
  'article in Arabic': '/news/safha-tuqra-min-al-yamin',
  topic: '/topics/feeds',
  source: '/sources/sample-paper',
  entity: '/entities/http',
  'a day': '/archive/2026/06/25',
  topics: '/topics',
  entities: '/entities',
  search: '/search?q=feed&lang=en&since=2000-01-01',
  'search without words': '/search',
  'search that finds nothing': '/search?q=syndicaton',
  'unknown address': '/nowhere',
  'bad parameter': '/search?q=a&page=0',
}

for (const [lang, dir, catalogue] of [
  ['ar', 'rtl', ar],
  ['es', 'ltr', es],
] as const) {
  test(`the whole interface speaks ${lang} in its direction, on the same articles`, async ({ page }) => {
    test.setTimeout(180_000)
    const paper = await openPaper({ SITE_LANG: lang, SITE_URL: '', JOBS: '0' })
    try {
      const topics = await (await page.request.get(`${paper.url}/topics.json`)).json()
      const foreign = onlyEnglish(catalogue, new Set(topics.items.map((topic: { name: string }) => topic.name)))
      for (const [name, path] of Object.entries(pages)) {
        await page.setViewportSize({ width: 390, height: 900 })
        await page.goto(paper.url + path)
        await expect.soft(page.locator('html'), name).toHaveAttribute('lang', lang)
        await expect.soft(page.locator('html'), name).toHaveAttribute('dir', dir)
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390)
        const said = await saidOn(page)
        expect.soft(said, name).toContain(catalogue.masthead.topics)
        expect.soft(said.flatMap(foreign), name).toEqual([])
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect
          .soft(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            name,
          )
          .toEqual([])
      }
      await page.goto(`${paper.url}/news/corrections-in-public`)
      await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en')
      await expect(
        page.getByRole('complementary', { name: catalogue.article.correction }).locator('b'),
      ).toHaveAttribute('dir', dir)
      expect(await (await page.request.get(`${paper.url}/topics/feeds.md`)).text()).not.toContain('Older articles')
      expect(await (await page.request.get(`${paper.url}/news/corrections-in-public.txt`)).text()).toContain(
        `\n${catalogue.foot.published}: `,
      )
    } finally {
      await paper.stop()
    }
  })
}

test('a footnote is named in the language of its article', async ({ page, publish }) => {
  const { slug } = await publish({ lang: 'es', body_md: 'Una nota.[^1]\n\n[^1]: Aquí.' })
  await page.goto(`/news/${slug}`)
  const t = words('es')
  await expect(page.getByRole('heading', { name: t('body.footnotes') })).toBeAttached()
  await expect(page.getByRole('link', { name: t('body.backToReference', { reference: '1' }) })).toBeVisible()
})

/** Everything that a page shows or has read out in its own language, text by text; what articles say is theirs. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [document.title]
    const { lang } = document.documentElement
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const around = node.parentElement
      if (around?.closest('[lang]')?.getAttribute('lang') === lang && !around.closest('script'))
        said.push(node.textContent ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'day', 'night'])
      for (const element of document.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name) ?? '')
    return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })
}

/**
 * Finds what English says and this language does not: a short piece of a message when it is a text of its own (an
 * article may use the word), a long one anywhere. A topic may be called like a piece.
 */
function onlyEnglish(catalogue: Catalogue, topics: Set<string>): (text: string) => string[] {
  const shared = new Set(piecesOf(catalogue)).union(topics)
  const pieces = [...new Set(piecesOf(en)).difference(shared)]
  return (text) => pieces.filter((piece) => text === piece || (piece.length > 14 && text.includes(piece)))
}

/** What stands literally in the messages, between values, elements and the arms of plurals. */
function piecesOf(tree: object): string[] {
  return Object.values(tree).flatMap((value: string | object) =>
    typeof value === 'string'
      ? value
          .split(/\{\w+(?:, (?:number|plural,|select,))?|(?<=[\s}])\w+ ?\{|<\/?\w+>|[{}#]/)
          .map((piece) => piece.trim())
          .filter((piece) => /\p{L}{2}/u.test(piece))
      : piecesOf(value),
  )
}
