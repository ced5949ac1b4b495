import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'
import { xml, xmlDocument } from './xml.ts'

const longestName = 16 // characters, by the draft

/** OpenSearch 1.1 description document, draft 6, section "The OpenSearch description document". */
export function openSearchDescription(): string {
  const { name, tagline, lang } = site()
  return xmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${[...name].slice(0, longestName).join('')}</ShortName>
  <Description>${tagline || name}</Description>
  <Url type="text/html" template="${absolute(paths.search())}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${absolute(paths.openSearch())}"/>
  <Image type="image/svg+xml" width="32" height="32">${absolute('/icon.svg')}</Image>
  <Language>${lang}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>`)
}
