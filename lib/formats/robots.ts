import { answerers, trainers } from '../rights/crawlers.ts'
import { contentSignal, type Statement } from '../rights/policy.ts'
import { absolute, paths, termsOf } from '../urls.ts'

/** robots.txt: RFC 9309, with the lines of contentsignals.org, RSL 1.0 (section 4.4) and sitemaps.org. */
export function robotsTxt(statement: Statement, sitemaps: string[]): string {
  const said = contentSignal(statement)
  const shutOut = [...(statement.aiTrain === false ? trainers : []), ...(statement.aiInput === false ? answerers : [])]
  const groups = [
    ['User-agent: *', ...(said ? [`Content-Signal: ${said}`] : []), `Disallow: ${paths.search()}?`],
    ...(shutOut.length > 0 ? [[...shutOut.map((name) => `User-agent: ${name}`), 'Disallow: /']] : []),
    [`License: ${absolute(termsOf('/'))}`, ...sitemaps.map((path) => `Sitemap: ${absolute(path)}`)],
  ]
  return `# An article may say more of itself, in its Content-Signal header and the license that it links to.
${groups.map((lines) => lines.join('\n')).join('\n\n')}
`
}
