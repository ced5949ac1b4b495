import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'

/** OpenSearch 1.1 description document, draft 6, section "The OpenSearch description document". */
export function openSearchDescription(): string {
  const { name, tagline, lang } = site()
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xml(name.slice(0, 16))}</ShortName>
  <Description>${xml(tagline || name)}</Description>
  <Url type="text/html" template="${xml(`${absolute(paths.search())}?q={searchTerms}`)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${xml(absolute('/opensearch.xml'))}"/>
  <Image type="image/svg+xml" width="32" height="32">${xml(absolute('/icon.svg'))}</Image>
  <Language>${xml(lang)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`
}

function xml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
