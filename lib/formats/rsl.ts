import { type Statement, useNames, uses } from '../rights/policy.ts'
import { paths } from '../urls.ts'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** RSL 1.0 (rslstandard.org/rsl, section 3) for the whole paper. */
export function paperLicense(statement: Statement): string {
  return license(['/'], statement)
}

/** The same for one article in every form: the more specific license goes before the broader one (section 4.9). */
export function articleLicense(slug: string, statement: Statement): string {
  const path = paths.article(slug)
  return license([`${path}$`, `${path}.`], statement)
}

function license(places: string[], statement: Statement): string {
  const terms = termsXml(statement)
  const contents = places.map((place) => xml`<content url="${place}"><license>${terms}</license></content>`)
  return xmlDocument(xml`<rsl xmlns="https://rslstandard.org/rsl" max-age="1">${contents}</rsl>`)
}

/**
 * Where something is permitted, nothing else is (section 3.4), and what is not known needs no word. Where nothing is, all
 * that is not permitted has to be named.
 */
function termsXml(statement: Statement): Xml[] {
  const permitted = uses.filter((use) => statement[use] === true)
  const prohibited = uses.filter((use) => (permitted.length > 0 ? statement[use] === false : statement[use] !== true))
  const names = (some: typeof uses) => some.map((use) => useNames[use]).join(' ')
  return [
    ...(permitted.length > 0 ? [xml`<permits type="usage">${names(permitted)}</permits>`] : []),
    ...(prohibited.length > 0 ? [xml`<prohibits type="usage">${names(prohibited)}</prohibits>`] : []),
  ]
}
