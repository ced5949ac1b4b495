import { glob } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInPages, keepHousePages } from '../house/pages.ts'
import { isDocumentPath, splitAlternate, splitFeed } from '../http/representations.ts'
import { readAddressTable } from '../testing/address-table.ts'
import { alternate, feedOf, paths, termsOf } from '../urls.ts'
import { parseAddress } from './address.ts'

const table = readAddressTable()

/** Every parameter that any address knows. */
const parameters = [...new Set(table.flatMap((row) => row.parameters)), 'archive', 'content', 'utm_source']

const examples: Record<string, string> = {
  year: '2026',
  month: '06',
  day: '25',
  lang: 'de',
  name: 'articles-0',
  shape: 'wide',
}
/** With a page of the paper's own, at the address that stands for any. */
beforeAll(() =>
  keepHousePages(
    [...builtInPages, 'x'].map((slug) => ({ slug, title: slug, lang: 'en', inFooter: true, isWithdrawn: false })),
  ),
)

const exampleOf = (address: string) => address.replace(/\{(\w+)\}/g, (_, name) => examples[name] ?? 'x')

/** The addresses of the routes of app/, as the table writes them. */
async function routes(): Promise<string[]> {
  const files = await Array.fromAsync(glob(['app/**/{page.tsx,route.ts}', 'app/.well-known/**/route.ts']))
  return files.flatMap((file) => {
    const route = file
      .replace(/^app|\/\(\w+\)|\/(?:page\.tsx|route\.ts)$/g, '')
      .replace(/\[(\w+)\]/g, '{$1}')
      .replace('/compare/[...names]', '/compare/{name}/{name}')
      .replace('/sitemaps/{name}', '/sitemaps/{name}.xml')
      .replace('/placards/{shape}/{file}', '/placards/{shape}/{slug}.png')
      .replace('/indexnow-key', '/{INDEXNOW_KEY}.txt')
    if (/\/\[|^\/(?:as|feed)\/|^\/(?:admin|preview)/.test(route)) return [] // found by other addresses, or not public
    return route === '/{page}' ? [...builtInPages.map(paths.page), route] : [route || '/']
  })
}

test('the table has every address that there is, and no other', async () => {
  expect(table.map(({ address }) => address).sort()).toEqual((await routes()).sort())
})

describe.each(table.filter(({ address }) => !address.includes('INDEXNOW')))('$address', (row) => {
  const path = exampleOf(row.address)

  test('has the forms and feeds that the table says', () => {
    expect(isDocumentPath(path)).toBe(row.forms)
    expect(splitFeed(feedOf(path, 'atom')) !== null).toBe(row.feeds)
    if (!row.forms) return
    expect(splitAlternate(alternate(path, 'md'))).toEqual({ path, format: 'md' })
    expect(parseAddress(`${alternate(path, 'md')}?budget=9`, undefined)?.url).toMatch(/\.md\?budget=9$/)
  })

  test('is known, and shows something else by the parameters of the table and no others', () => {
    const query = parameters.map((name) => `${name}=1`).join('&')
    const url = new URL(parseAddress(`${path}?${query}`, undefined)?.url ?? '', 'http://paper.example')
    expect(url.pathname).toBe(path)
    expect([...url.searchParams.keys()].sort()).toEqual(row.parameters.toSorted())
  })

  test('is kept as long, and has the terms', () => {
    const address = parseAddress(path, undefined)
    expect(address?.passing).toBe(row.kept === 'a minute')
    expect(termsOf(address?.path ?? '') === '/license.xml').toBe(row.rights === "the paper's")
  })
})
