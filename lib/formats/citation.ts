import { englishMonth } from '../dates.ts'
import type { Article } from '../queries/articles.ts'
import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'

type Author = { name: string; kind: 'PERSON' | 'ORGANISATION' }

/** What a citation says of an article. */
export type Citable = {
  key: string
  title: string
  authors: Author[]
  paper: string
  publishedAt: Date
  url: string
}

export function citable(article: Article): Citable {
  const { id, slug, title, authors, source, publishedAt } = article
  return {
    key: /^[a-z0-9-]+$/.test(slug) ? slug : `article-${id}`,
    title,
    // An article without a byline is its source's.
    authors: authors.length > 0 ? authors : source ? [{ name: source.name, kind: 'ORGANISATION' }] : [],
    paper: site().name,
    publishedAt,
    url: absolute(paths.article(slug)),
  }
}

/**
 * A reference of the American Psychological Association (Publication Manual, 7th edition, sections 9.7 to 9.44 and 10.16),
 * without its italics: it is English whatever the paper's language.
 */
export function apaCitation({ title, authors, paper, publishedAt, url }: Citable): string {
  const date = `(${publishedAt.getUTCFullYear()}, ${englishMonth(publishedAt)} ${publishedAt.getUTCDate()}).`
  const names = listed(authors.map(apaName))
  const parts = names ? [sentence(names), date, sentence(title)] : [sentence(title), date]
  const [only, another] = authors
  return [...parts, ...(only?.name === paper && !another ? [] : [sentence(paper)]), url].join(' ')
}

function sentence(text: string): string {
  return /[.?!…。！？]$/u.test(text) ? text : `${text}.`
}

/** Up to twenty names stand all; of more, the first nineteen and the last. */
function listed(names: string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`
  return `${names.slice(0, -1).join(', ')}, & ${last}`
}

function apaName(author: Author): string {
  const { family, given, suffix } = partsOf(author)
  return [family, given && initials(given), suffix].filter(Boolean).join(', ')
}

/** `Jean-Paul M.` → `J.-P. M.` */
function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => name.split('-').map((part) => `${[...part][0] ?? ''}.`))
    .map((parts) => parts.join('-'))
    .join(' ')
}

/** An entry that BibTeX and biblatex both read; its text is escaped for LaTeX, and its title keeps its capitals. */
export function bibtexCitation({ key, title, authors, paper, publishedAt, url }: Citable): string {
  const fields = [
    ...(authors.length > 0 ? [['author', `{${authors.map(bibtexName).join(' and ')}}`]] : []),
    ['title', `{{${tex(title)}}}`],
    ['howpublished', `{${tex(paper)}}`],
    ['year', `{${publishedAt.getUTCFullYear()}}`],
    ['month', englishMonth(publishedAt).slice(0, 3).toLowerCase()],
    ['day', `{${publishedAt.getUTCDate()}}`],
    ['url', `{${url}}`],
  ]
  return `@misc{${key},\n${fields.map(([name = '', value]) => `  ${name.padEnd(12)} = ${value}`).join(',\n')}\n}`
}

function bibtexName(author: Author): string {
  const { family, given, suffix } = partsOf(author)
  // Braces keep a name whole: BibTeX would part it at a comma or an `and`.
  return given ? [family, suffix ?? [], given].flat().map(tex).join(', ') : `{${tex(family)}}`
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not they are escaped.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (sign) => signs[sign] ?? `\\${sign}`)
}

type Name = { family: string; given?: string; suffix?: string }

/** Names of these scripts are cited with the family's name first; all others stay as they are written. */
const parted = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Mark}\s.,'’ʼ-]+$/u
const suffixes = /^(?:jr|sr|i{2,3}|iv)\.?$/i

function partsOf({ name, kind }: Author): Name {
  if (kind === 'ORGANISATION' || !parted.test(name) || /\sand\s/i.test(name)) return { family: name }
  const [before = '', after] = name.split(/\s*,\s*/)
  if (after && !suffixes.test(after)) return { family: before, given: after }
  const words = name.split(/[\s,]+/).filter(Boolean)
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined
  // A particle in small letters belongs to what follows it: Ludwig | van Beethoven.
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Lowercase}/u.test(word))
  const start = particle > 0 ? particle : words.length - 1
  const given = words.slice(0, start).join(' ')
  return { family: words.slice(start).join(' '), ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }
}
