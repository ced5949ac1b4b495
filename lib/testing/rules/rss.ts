import { type Element, readXml } from '../xml.ts'
import {
  addressFaults,
  childFaults,
  childrenOf,
  type Faults,
  htmlFaults,
  rfc822Faults,
  textOf,
  timeFaults,
  uniqueFaults,
} from './faults.ts'

const namespaces: Record<string, string> = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
}

/** RSS 2.0 by the profile of the RSS Advisory Board (rssboard.org/rss-profile), and what the W3C's feed validator asks for. */
export function rssFaults(text: string): Faults {
  const rss = readXml(text)
  const [channel] = rss.children
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0' || !channel) return ['it is no RSS 2.0']
  const items = childrenOf(channel, 'item')
  const selves = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self')
  return [
    ...Object.entries(namespaces).flatMap(([name, uri]) =>
      rss.attributes[name] === uri ? [] : [`${name} is not ${uri}`],
    ),
    ...childFaults(rss, { channel: 'once' }),
    ...childFaults(channel, {
      title: 'once',
      link: 'once',
      description: 'once',
      language: 'at most once',
      lastBuildDate: 'at most once',
      generator: 'at most once',
      'atom:link': 'any',
      'fh:archive': 'at most once',
      item: 'any',
    }),
    ...(textOf(channel, 'title') ? [] : ['the channel has no title']),
    ...addressFaults('the link of the channel', textOf(channel, 'link')),
    ...rfc822Faults('lastBuildDate', textOf(channel, 'lastBuildDate')),
    ...(selves.length === 1 ? [] : [`there are ${selves.length} links to itself`]),
    ...childrenOf(channel, 'atom:link').flatMap(({ attributes }) =>
      addressFaults(`rel=${attributes.rel}`, attributes.href),
    ),
    ...uniqueFaults(
      'guid',
      items.map((item) => textOf(item, 'guid')),
    ),
    ...items.flatMap(itemFaults),
  ]
}

function itemFaults(item: Element): Faults {
  const names = item.children.map(({ name }) => name)
  const guid = childrenOf(item, 'guid')[0]
  const isPermaLink = guid?.attributes.isPermaLink !== 'false'
  return [
    ...childFaults(item, {
      title: 'once',
      link: 'once',
      guid: 'once',
      pubDate: 'once',
      description: 'once',
      'atom:updated': 'at most once',
      'dc:language': 'at most once',
      'dc:creator': 'any',
      category: 'any',
      'content:encoded': 'at most once',
      enclosure: 'at most once',
    }),
    ...(names.includes('content:encoded') && names.indexOf('content:encoded') < names.indexOf('description')
      ? ['content:encoded stands before description']
      : []),
    ...addressFaults('the link of an item', textOf(item, 'link')),
    ...(isPermaLink ? addressFaults('a guid that is a permalink', guid?.text) : []),
    ...rfc822Faults('pubDate', textOf(item, 'pubDate')),
    ...childrenOf(item, 'atom:updated').flatMap(({ text }) => timeFaults('atom:updated', text)),
    ...htmlFaults('description', textOf(item, 'description')),
    ...htmlFaults('content:encoded', textOf(item, 'content:encoded')),
    ...childrenOf(item, 'dc:creator').flatMap(({ text }) => (text.trim() ? [] : ['dc:creator is empty'])),
    ...childrenOf(item, 'enclosure').flatMap(({ attributes: { url, type = '', length = '' } }) => [
      ...addressFaults('an enclosure', url),
      ...(/^[a-z]+\/[\w.+-]+$/.test(type) ? [] : [`an enclosure has the type ${type}`]),
      ...(/^\d+$/.test(length) ? [] : [`an enclosure has the length ${length}`]),
    ]),
  ]
}
