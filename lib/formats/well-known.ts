import { addDays, rfc3339 } from '../dates.ts'
import { interfaceDirection, interfaceLang } from '../messages/words.ts'
import { site } from '../queries/visibility.ts'
import { writtenContact } from '../settings/fields.ts'
import { absolute, alternate, paths } from '../urls.ts'

/** API catalog (RFC 9727) as a linkset (RFC 9264): what programs can ask for here. */
export function apiCatalog() {
  const json = 'application/json'
  const described = { 'service-doc': [{ href: absolute(paths.guide()), type: 'text/plain' }] }
  const items = [
    { href: absolute(paths.changes()), type: json },
    { href: absolute(alternate(paths.front(), 'json')), type: json },
    { href: absolute(alternate(paths.topics(), 'json')), type: json },
    { href: absolute(alternate(paths.entities(), 'json')), type: json },
    { href: absolute(paths.openSearch()), type: 'application/opensearchdescription+xml' },
  ]
  return {
    linkset: [
      { anchor: absolute(paths.apiCatalog()), item: items },
      ...items.map(({ href }) => ({ anchor: href, ...described })),
    ],
  }
}

const lifetime = 180 // days: RFC 9116 wants less than a year

/** security.txt (RFC 9116, section 2.5); `day` is today. */
export function securityTxt(contact: string, day: Date): string {
  return `Contact: ${contact}
Expires: ${rfc3339(addDays(day, lifetime))}
Preferred-Languages: ${[...new Set([interfaceLang(), 'en'])].join(', ')}
Canonical: ${absolute(paths.securityTxt())}
`
}

/** humanstxt.org: whose this is, and what it is made with. */
export function humansTxt(): string {
  const { name, tagline, lang, url, contact } = site()
  return `/* SITE */
${oneLine(`${name}: ${tagline}`)}
${url}
${contact ? `Contact: ${writtenContact(contact)}\n` : ''}Language: ${lang}
Software: Broadsheet
`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const paper = '#faf7f0' // --paper of the day edition (app/styles/paper.css)

/** Web application manifest (w3.org/TR/appmanifest). */
export function webManifest() {
  const { name, tagline, lang } = site()
  return {
    name,
    short_name: name.slice(0, 12),
    description: tagline,
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    lang,
    dir: interfaceDirection(),
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
