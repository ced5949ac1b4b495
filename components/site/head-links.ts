import type { Metadata } from 'next'
import { site } from '#lib/queries/visibility.ts'
import { paths, termsOf } from '#lib/urls.ts'

/**
 * What else the head of a page links to. Here and not as links of our own, which React would put now before the other
 * metadata and now behind it.
 */
export function headLinks(path: string): NonNullable<Metadata['icons']> {
  const openSearch = {
    rel: 'search',
    url: paths.openSearch(),
    type: 'application/opensearchdescription+xml',
    title: site().name,
  }
  const license = { rel: 'license', url: termsOf(path), type: 'application/rsl+xml' }
  return {
    icon: [
      { url: '/favicon.ico', sizes: '48x48' },
      { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { url: '/icons/icon-96.png', type: 'image/png', sizes: '96x96' },
    ],
    apple: '/apple-touch-icon.png',
    other: [openSearch, license, { rel: 'manifest', url: paths.manifest() }],
  }
}
