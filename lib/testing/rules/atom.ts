import { type Element, readXml } from '../xml.ts'
import {
  addressFaults,
  childFaults,
  childrenOf,
  type Faults,
  htmlFaults,
  textOf,
  timeFaults,
  uniqueFaults,
} from './faults.ts'

/** Atom 1.0 (RFC 4287, section 4), tombstones (RFC 6721), and what the W3C's feed validator asks for. */
export function atomFaults(text: string): Faults {
  const feed = readXml(text)
  if (feed.name !== 'feed' || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom') return ['it is no Atom feed']
  const entries = childrenOf(feed, 'entry')
  return [
    ...childFaults(feed, {
      id: 'once',
      title: 'once',
      subtitle: 'at most once',
      updated: 'once',
      generator: 'at most once',
      icon: 'at most once',
      link: 'any',
      'fh:archive': 'at most once',
      entry: 'any',
      'at:deleted-entry': 'any',
    }),
    ...addressFaults('the id of the feed', textOf(feed, 'id')),
    ...timeFaults('the time of the feed', textOf(feed, 'updated')),
    ...linkFaults(feed),
    ...(linksOf(feed, 'self').length === 1 ? [] : [`there are ${linksOf(feed, 'self').length} links to itself`]),
    ...uniqueFaults(
      'id',
      entries.map((entry) => textOf(entry, 'id')),
    ),
    ...entries.flatMap(entryFaults),
    ...childrenOf(feed, 'at:deleted-entry').flatMap(({ attributes: { ref, when } }) => [
      ...(URL.canParse(ref ?? '') ? [] : [`a tombstone of nothing: ${ref}`]),
      ...timeFaults('a tombstone', when),
    ]),
  ]
}

function entryFaults(entry: Element): Faults {
  const hasContent = childrenOf(entry, 'content').length > 0
  return [
    ...childFaults(entry, {
      id: 'once',
      title: 'once',
      updated: 'once',
      published: 'at most once',
      summary: 'at most once',
      content: 'at most once',
      rights: 'at most once',
      link: 'any',
      author: 'any',
      category: 'any',
    }),
    ...(URL.canParse(textOf(entry, 'id') ?? '') ? [] : ['the id of an entry is no IRI']),
    ...timeFaults('updated', textOf(entry, 'updated')),
    ...timeFaults('published', textOf(entry, 'published')),
    ...(childrenOf(entry, 'author').length > 0 ? [] : ['an entry has no author, nor has the feed']),
    ...childrenOf(entry, 'author').flatMap((author) => [
      ...childFaults(author, { name: 'once', uri: 'at most once' }),
      ...addressFaults('the address of an author', textOf(author, 'uri')),
    ]),
    ...childrenOf(entry, 'category').flatMap(({ attributes }) =>
      attributes.term ? [] : ['a category without a term'],
    ),
    ...linkFaults(entry),
    ...(hasContent || linksOf(entry, 'alternate').length > 0 ? [] : ['an entry has neither content nor an alternate']),
    ...childrenOf(entry, 'content').flatMap(({ attributes, text }) => [
      ...(attributes.type === 'html' ? [] : [`content is ${attributes.type}`]),
      ...htmlFaults('content', text),
    ]),
  ]
}

/** Whole addresses, and no two alternates of the same type and language (section 4.1.1). */
function linkFaults(element: Element): Faults {
  const alternates = linksOf(element, 'alternate').map(
    ({ attributes: { type, hreflang } }) => `alternate ${type} ${hreflang}`,
  )
  return [
    ...uniqueFaults('alternate', alternates),
    ...childrenOf(element, 'link').flatMap(({ attributes }) => addressFaults(`rel=${attributes.rel}`, attributes.href)),
  ]
}

function linksOf(element: Element, rel: string): Element[] {
  return childrenOf(element, 'link').filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
}
