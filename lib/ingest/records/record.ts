import { z } from 'zod'
import { parseTimestamp } from '../../dates.ts'
import { canonicalLanguage } from '../../lang.ts'
import { usableSlug } from '../../slug.ts'

/** 512 KB of Markdown is the most that a body may have. */
export const maxBodyBytes = 512 * 1024

const text = (max: number) =>
  z
    .string()
    .transform(clean)
    .pipe(z.string().max(max, `is longer than ${max} characters`))
const oneLine = (max: number) =>
  z
    .string()
    .transform((value) => clean(value).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(max, `is longer than ${max} characters`))

const requiredText = (max: number) => oneLine(max).refine((value) => value !== '', 'is empty')
const names = z
  .array(oneLine(300))
  .max(500, 'has more than 500 items')
  .nullish()
  .transform((value) => (value ?? []).filter((name) => name !== ''))
const timestamp = z.string().transform((value, context) => {
  const date = parseTimestamp(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: `"${value.slice(0, 40)}" is not a date such as 2026-06-25T22:16:44Z` })
  return z.NEVER
})
// An address may be indexed: a row of an index holds 2,700 bytes.
const webAddress = z
  .string()
  .transform((value) =>
    clean(value)
      .replace(/[\t\n]/g, '')
      .trim(),
  )
  .refine((value) => value.length <= 2000, 'is longer than 2000 characters')
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'is not a http or https address')
const slug = z
  .string()
  .transform(clean)
  .refine((value) => value.trim() !== '', 'is empty')

const kinds = ['person', 'organisation', 'product', 'place', 'work', 'event', 'other'] as const

const genres = ['news', 'analysis', 'opinion', 'background', 'interview', 'review'] as const

const additions = {
  uid: z.uuid().nullish(),
  origin_url: webAddress.nullish(),
  translation_of: oneLine(2000).nullish(),
  live: z
    .object({ from: timestamp, until: timestamp.nullish() })
    .refine(({ from, until }) => !until || until >= from, { path: ['until'], message: 'lies before from' })
    .nullish(),
  primary_topic: z.string().nullish(),
  sentiment: z.enum(['positive', 'neutral', 'negative']).nullish(),
  genre: z.enum(genres).nullish(),
  importance: z.int().min(-1).max(3).nullish(),
  summary_model: oneLine(200).nullish(),
  body_model: oneLine(200).nullish(),
  authors: z
    .array(
      z.union([
        requiredText(200).transform((name) => ({ name, url: null, kind: null, description: null })),
        z.object({
          name: requiredText(200),
          url: webAddress.nullish(),
          kind: z.enum(['person', 'organisation']).nullish(),
          description: text(2000).nullish(),
        }),
      ]),
    )
    .max(50)
    .nullish(),
  source: z
    .object({
      slug,
      name: requiredText(200),
      kind: z.enum(['org-blog', 'news-org', 'indie', 'vendor-doc']).nullish(),
      homepage: webAddress.nullish(),
      description: text(2000).nullish(),
      rights: z
        .object({
          shown: z.enum(['full', 'excerpt', 'link']).nullish(),
          search: z.boolean().nullish(),
          ai_input: z.boolean().nullish(),
          ai_train: z.boolean().nullish(),
        })
        .nullish(),
    })
    .nullish(),
  corrections: z
    .array(z.object({ published_at: timestamp, text: requiredText(5000) }))
    .max(200)
    .nullish(),
  history: z
    .array(
      z.object({
        version: z.int().min(1),
        updated_at: timestamp,
        content_hash: text(100),
        note: text(1000).nullish(),
        title: text(1000).nullish(),
        summary: text(10_000).nullish(),
        body_md: z.string().transform(clean).nullish(),
      }),
    )
    .max(10_000)
    .nullish(),
  license: text(300).nullish(),
  rights: z.object({ shown: z.enum(['full', 'excerpt', 'link']) }).nullish(),
  former_slugs: z.array(slug).max(100).nullish(),
  story: z
    .object({
      slug: slug.transform(usableSlug),
      title: requiredText(1000),
      summary: text(10_000).nullish(),
      former_slugs: z.array(slug).max(100).nullish(),
    })
    .nullish(),
  labels: z
    .object({
      topics: z.array(z.object({ slug, name: requiredText(300), description: text(2000).nullish() })).max(500),
      entities: z
        .array(
          z.object({
            slug,
            name: requiredText(300),
            kind: z.enum(kinds),
            aliases: z.array(requiredText(300)).max(100).nullish(),
            description: text(2000).nullish(),
            same_as: z.array(webAddress).max(50).nullish(),
            salience: z.number().min(0).max(1).nullish(),
          }),
        )
        .max(500),
    })
    .nullish(),
}

const schema = z.object({
  slug,
  title: requiredText(1000),
  summary: text(10_000)
    .nullish()
    .transform((value) => value ?? ''),
  body_md: z
    .string()
    .transform(clean)
    .refine((value) => Buffer.byteLength(value) <= maxBodyBytes, `is longer than ${maxBodyBytes / 1024} KB`),
  url: webAddress.nullish(),
  canonical_source: webAddress.nullish(),
  published_at: timestamp,
  updated_at: timestamp.nullish(),
  lang: z.string().transform((value, context) => {
    const tag = canonicalLanguage(value)
    if (tag) return tag
    context.addIssue({
      code: 'custom',
      message: `"${value.slice(0, 40)}" is not a language tag (BCP 47) such as en or pt-BR`,
    })
    return z.NEVER
  }),
  topics: names,
  entities: names,
  ...additions,
})

/** A record as it is imported: the twelve fields of the form, ours behind them, every value clean. */
export type ArticleRecord = z.output<typeof schema> & { updated_at: Date }

export type Problem = { field: string; reason: string }
export type ParsedRecord = { record: ArticleRecord | null; problems: Problem[]; warnings: Problem[] }

/** Reads one record. Problems keep it out; warnings are what is odd but usable. */
export function parseRecord(input: unknown): ParsedRecord {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.') || 'record',
      reason: inWords(message),
    }))
    return { record: null, problems, warnings: [] }
  }
  const warnings: Problem[] = []
  const record = { ...parsed.data, updated_at: parsed.data.updated_at ?? parsed.data.published_at }
  const warn = (field: string, reason: string) => warnings.push({ field, reason })
  const slug = usableSlug(record.slug)
  if (slug !== record.slug) warn('slug', `is not an address; "${slug}" is used`)
  record.slug = slug
  if (record.updated_at < record.published_at) warn('updated_at', 'lies before published_at')
  for (const field of ['topics', 'entities'] as const) {
    const given = (input as Record<typeof field, unknown>)[field]
    if (Array.isArray(given) && given.length > record[field].length) warn(field, 'has empty names; they are left out')
  }
  for (const field of ['title', 'summary', 'body_md'] as const)
    if (record[field].includes('\ufffd')) warn(field, 'has signs that could not be read (U+FFFD): is the file UTF-8?')
  if (record.topics.length === 0) warn('topics', 'there are none')
  if (record.entities.length === 0) warn('entities', 'there are none')
  if (record.body_md.trim() === '') warn('body_md', 'is empty')
  if (Buffer.byteLength(record.body_md) > 300_000) warn('body_md', 'is very long')
  if (record.published_at > new Date()) warn('published_at', 'lies in the future; the article is scheduled for then')
  return { record, problems: [], warnings }
}

/** PostgreSQL holds no NUL, UTF-8 no half of a pair; other control characters have no meaning in text. */
function clean(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

/** zod's own words for a value of the wrong kind, said as one would. */
function inWords(message: string): string {
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  if (!expected) return message
  return received === 'undefined'
    ? 'is missing'
    : `must be ${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}, not ${received}`
}
