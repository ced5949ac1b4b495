import { type Element, readXml } from '../xml.ts'
import { addressFaults, childFaults, childrenOf, type Faults, textOf } from './faults.ts'

/** OPML 2.0, a subscription list (opml.org/spec2.opml). */
export function opmlFaults(text: string): Faults {
  const opml = readXml(text)
  const [body] = childrenOf(opml, 'body')
  if (opml.name !== 'opml' || opml.attributes.version !== '2.0' || !body) return ['it is no OPML 2.0']
  return [...childFaults(opml, { head: 'once', body: 'once' }), ...childrenOf(body, 'outline').flatMap(outlineFaults)]
}

function outlineFaults({ attributes, children }: Element): Faults {
  const { text, type, xmlUrl, htmlUrl } = attributes
  return [
    ...(text?.trim() ? [] : ['an outline has no text']),
    ...(type === 'rss' ? [...addressFaults('xmlUrl', xmlUrl), ...addressFaults('htmlUrl', htmlUrl)] : []),
    ...(type === 'rss' || children.length > 0 ? [] : [`the group ${text} is empty`]),
    ...children.flatMap(outlineFaults),
  ]
}

const usages = new Set(['search', 'ai-input', 'ai-train'])

/** RSL 1.0 as we write it (rslstandard.org/rsl, section 3): contents with a license of usages, each said once. */
export function rslFaults(text: string): Faults {
  const rsl = readXml(text)
  if (rsl.name !== 'rsl' || rsl.attributes.xmlns !== 'https://rslstandard.org/rsl') return ['it is no RSL']
  const contents = childrenOf(rsl, 'content')
  return [
    ...(contents.length > 0 ? childFaults(rsl, { content: 'any' }) : ['there is no content']),
    ...contents.flatMap((content) => [
      ...(content.attributes.url?.startsWith('/') ? [] : [`content without a place: ${content.attributes.url}`]),
      ...childFaults(content, { license: 'once' }),
      ...childrenOf(content, 'license').flatMap(licenseFaults),
    ]),
  ]
}

function licenseFaults(license: Element): Faults {
  const said = license.children.flatMap(({ text }) => text.split(' '))
  return [
    ...childFaults(license, { permits: 'at most once', prohibits: 'at most once' }),
    ...(new Set(said).size === said.length ? [] : [`something is said twice: ${said}`]),
    ...said.flatMap((usage) => (usages.has(usage) ? [] : [`nobody knows the usage ${usage}`])),
  ]
}

/** OpenSearch 1.1, a description document (github.com/dewitt/opensearch). */
export function openSearchFaults(text: string): Faults {
  const description = readXml(text)
  const name = textOf(description, 'ShortName') ?? ''
  return [
    ...(description.name === 'OpenSearchDescription' ? [] : ['it is no OpenSearch description']),
    ...(name.length > 0 && name.length <= 16 ? [] : [`ShortName must have 1 to 16 characters: ${name}`]),
    ...(textOf(description, 'Description') ? [] : ['there is no Description']),
    ...childrenOf(description, 'Url').flatMap(({ attributes: { template = '' } }) =>
      addressFaults('a template', template.replaceAll(/[{}]/g, '')),
    ),
  ]
}
