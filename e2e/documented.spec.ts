import { readAddressTable } from '#lib/testing/address-table.ts'
import { alternate, feedOf } from '#lib/urls.ts'
import { expect, test } from './paper.ts'

const examples: Record<string, string> = {
  '/news/{slug}': '/news/what-a-304-says',
  '/placards/{shape}/{slug}.png': '/placards/wide/what-a-304-says.png',
  '/topics/{slug}': '/topics/feeds',
  '/entities/{slug}': '/entities/http',
  '/authors/{slug}': '/authors/the-feeds-desk',
  '/sources/{slug}': '/sources/sample-paper',
  '/languages/{lang}': '/languages/ar',
  '/stories/{slug}': '/stories/where-a-line-ends',
  '/{page}': '/about',
  '/archive/{year}/{month}/{day}/front': '/archive/2026/06/26/front',
  '/compare/{name}/{name}': '/compare/feeds/http',
  '/sitemaps/{name}.xml': '/sitemaps/pages-0.xml',
  '/topics/{slug}/llms.txt': '/topics/feeds/llms.txt',
}

const exampleOf = (address: string) =>
  examples[address] ?? address.replace('{year}', '2026').replace('{month}', '06').replace('{day}', '25')

/** Those that stand there only when something is configured. */
const optional = /INDEXNOW_KEY|security\.txt/

test('every documented address answers as the table says', async ({ request }) => {
  test.slow()
  for (const { address, type, forms, feeds, rights } of readAddressTable()) {
    if (optional.test(address)) continue
    const path = exampleOf(address)
    const answer = await request.get(path, { maxRedirects: 0 })
    const { link = '', vary, ...headers } = answer.headers()
    expect.soft(answer.status(), path).toBe(type ? 200 : 302)
    expect.soft(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate')
    expect.soft(headers.etag, path).toBeTruthy()
    expect.soft(vary, path).toBe(forms ? 'Accept, Accept-Encoding' : 'Accept-Encoding')
    if (!type) continue
    expect.soft(headers['content-type'], path).toMatch(new RegExp(`^${type.replace('+', '\\+')}(?:;|$)`))
    expect.soft(link.includes('/license.xml>'), path).toBe(rights === "the paper's")
    if (forms) expect.soft(link, path).toContain(`${alternate(path, 'md')}>; rel="alternate"; type="text/markdown"`)
    if (feeds) expect.soft((await request.get(feedOf(path, 'atom'))).status(), `feed of ${path}`).toBe(200)
  }
})
