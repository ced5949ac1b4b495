import fc from 'fast-check'
import type { Article } from '../queries/articles.ts'
import type { Card } from '../queries/cards.ts'
import type { Correction } from '../queries/corrections.ts'
import { slugify } from '../slug.ts'

const troubles = [
  '---',
  '"',
  "'",
  '\\',
  '</script>',
  '<!--',
  '\u2028',
  '\u0085',
  '\ufeff',
  ': ',
  '# ',
  '- ',
  '[x](y)',
  '&lt;',
  '`',
  '|',
  'null',
  '~',
  '\u202e',
]

/** Text with what formats trip over; `line` has no line breaks, as titles and names. */
export const line = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 12 }), fc.constantFrom(...troubles)),
    { maxLength: 8 },
  )
  .map((parts) => `T${parts.join(' ')}`.replace(/[\r\n]/g, ' '))

export const text = fc
  .array(fc.oneof(line, fc.constantFrom('', '    indented', '\ttab', '---', '...', '> quoted', '- item')), {
    maxLength: 6,
  })
  .map((lines) => lines.join('\n'))

const slug = line.map(slugify)
const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const url = fc.webUrl({ withFragments: true, withQueryParameters: true })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const id = fc.nat()

const entity = fc.record({
  id,
  slug,
  name: line,
  kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const, 'OTHER' as const),
  description: text,
  sameAs: fc.array(url, { maxLength: 2 }),
  articleCount: id,
  aliases: fc.array(fc.record({ alias: line }), { maxLength: 2 }),
  salience: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
})

/** An article with anything in any of its fields. */
export const anyArticle: fc.Arbitrary<Article> = fc.record({
  id,
  uid: fc.uuid(),
  slug,
  lang: fc.constantFrom('en', 'ar', 'zh-Hant-TW'),
  title: line,
  summary: text,
  body: text,
  bodyFormat: fc.constant('MARKDOWN' as const),
  bodyTrust: fc.constant('UNTRUSTED' as const),
  markdown: text,
  publishedAt: date,
  updatedAt: date,
  version: fc.integer({ min: 1, max: 9 }),
  versionNote: maybe(text),
  contentHash: fc.constant(`sha256:${'0'.repeat(64)}`),
  canonicalSource: maybe(url),
  originUrl: maybe(url),
  license: maybe(line),
  shown: fc.constantFrom('FULL' as const, 'EXCERPT' as const, 'LINK' as const),
  uses: fc.record({ search: fc.boolean(), aiInput: fc.boolean(), aiTrain: fc.boolean() }),
  sentiment: fc.constantFrom('POSITIVE' as const, null),
  genre: fc.constantFrom('NEWS' as const, 'OPINION' as const),
  importance: fc.constantFrom(0, 2),
  summaryModel: maybe(line),
  bodyModel: maybe(line),
  source: maybe(
    fc.record({
      id,
      slug,
      name: line,
      kind: fc.constant('ORG_BLOG' as const),
      homepage: maybe(url),
      description: text,
      rights: fc.constant(null),
      search: fc.constant(null),
      aiInput: fc.constant(null),
      aiTrain: fc.constant(null),
    }),
  ),
  story: maybe(
    fc.record({
      id,
      slug,
      title: line,
      summary: text,
      articleCount: id,
      outletCount: id,
      members: fc.constant([]),
      leftOut: id,
    }),
  ),
  liveFrom: maybe(date),
  liveUntil: maybe(date),
  translationOf: maybe(line),
  versions: fc.array(fc.record({ slug, lang: fc.constantFrom('en', 'es', 'ar'), title: line }), { maxLength: 3 }),
  hasOriginal: fc.boolean(),
  topics: fc.array(fc.record({ id, slug, name: line, description: text }), { maxLength: 3 }),
  entities: fc.array(entity, { maxLength: 3 }),
  authors: fc.array(
    fc.record({ id, slug, name: line, url: maybe(url), kind: fc.constantFrom('PERSON', 'ORGANISATION'), bio: line }),
    { maxLength: 3 },
  ),
  corrections: fc.array(fc.record({ text: line, publishedAt: date }), { maxLength: 2 }),
  revisions: fc.array(fc.record({ version: fc.constant(1), createdAt: date, contentHash: line, note: maybe(text) }), {
    maxLength: 1,
  }),
  rendering: fc.constant(null),
  lead: maybe(
    fc.record({
      id: fc.uuid(),
      hash: fc.constant('0'.repeat(32)),
      type: fc.constantFrom('image/jpeg', 'image/webp'),
      bytes: id,
      width: fc.integer({ min: 600, max: 2560 }),
      height: fc.integer({ min: 315, max: 2560 }),
      alt: line,
      credit: line,
      focalX: fc.double({ min: 0, max: 1, noNaN: true }),
      focalY: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  ),
})

/** An article as a listing shows it. */
export const anyCard: fc.Arbitrary<Card> = fc.record({
  id,
  slug,
  lang: fc.constant('en'),
  title: line,
  summary: text,
  publishedAt: date,
  updatedAt: date,
  genre: fc.constantFrom('NEWS' as const, 'OPINION' as const),
  summaryModel: maybe(line),
  bodyModel: maybe(line),
  source: maybe(fc.record({ id, slug, name: line })),
  topic: maybe(fc.record({ id, slug, name: line })),
  story: maybe(
    fc.record({
      slug,
      title: line,
      articleCount: fc.integer({ min: 2, max: 500 }),
      outletCount: fc.integer({ min: 1, max: 9 }),
      others: fc.array(line, { maxLength: 2 }),
    }),
  ),
})

export const anyCorrection: fc.Arbitrary<Correction> = fc.record({
  id,
  text: line,
  publishedAt: date,
  article: fc.record({ slug, title: line, lang: fc.constantFrom('en', 'ar') }),
})
