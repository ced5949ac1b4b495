import type { Metadata } from 'next'
import { site } from '#lib/queries/visibility.ts'
import { termsOf } from '#lib/urls.ts'

/**
 * What else the head of a page links to. Here and not as links of our own, which React would put now before the other
 * metadata and now behind it.
 */
export function headLinks(path: string): NonNullable<Metadata['icons']> {
  const openSearch = {
    rel: 'search',
    url: '/opensearch.xml',
    type: 'application/opensearchdescription+xml',
    title: site().name,
  }
  const license = { rel: 'license', url: termsOf(path), type: 'application/rsl+xml' }
  return { icon: '/icon.svg', other: [openSearch, license] }
}
