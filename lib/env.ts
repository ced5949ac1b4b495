import { z } from 'zod'
import {
  fewestWords,
  longestName,
  longestTagline,
  mostWords,
  readContact,
  readLanguage,
  readSecurityContact,
} from './settings/fields.ts'

const url = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)

const flag = (preset: 'true' | 'false') =>
  z
    .enum(['0', '1', 'true', 'false'])
    .default(preset)
    .transform((value) => value === '1' || value === 'true')

/** What `reader` makes of a value; one that it cannot read must be `what`. */
const read = (reader: (text: string) => string | null, what: string) =>
  z.string().transform(reader).pipe(z.string(what))

const schema = z.object({
  /** A PostgreSQL server of your own. Unset: the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  /** Where the database, uploads and logs live. */
  DATA_DIR: z.string().min(1).default('data'),
  PORT: z.coerce.number('must be a number').int().min(1, 'must be 1–65535').max(65535, 'must be 1–65535').default(3000),
  HOST: z.string().min(1).default('localhost'),
  /** The public origin, as readers type it. */
  SITE_URL: url.optional(),
  // From here to the contacts: what holds until an administrator says otherwise. Read them with lib/settings/settings.ts.
  SITE_NAME: z.string().min(1).max(longestName).default('Broadsheet'),
  SITE_TAGLINE: z.string().max(longestTagline).default('News, and how it reaches you'),
  SITE_LANG: read(readLanguage, 'must be a language tag such as en or pt-BR').default('en'),
  /** How much is shown of a text from a source that says nothing itself. */
  RIGHTS_SHOW: z.enum(['full', 'excerpt', 'link'], 'must be full, excerpt or link').default('full'),
  /** The most words of an excerpt. */
  RIGHTS_EXCERPT_WORDS: z.coerce
    .number('must be a number')
    .int()
    .min(fewestWords, `must be ${fewestWords} or more`)
    .max(mostWords, `must be ${mostWords} or less`)
    .default(80),
  /** What others may do with the paper, where a source says nothing itself: contentsignals.org. */
  RIGHTS_SEARCH: flag('true'),
  RIGHTS_AI_INPUT: flag('true'),
  RIGHTS_AI_TRAIN: flag('false'),
  /** Whom readers may write to. */
  SITE_CONTACT: read(readContact, 'must be an e-mail address, or begin with https://').optional(),
  /** Whom to tell of a security hole (RFC 9116). */
  SECURITY_CONTACT: read(
    readSecurityContact,
    'must be an e-mail address, or begin with mailto:, https:// or tel:',
  ).optional(),
  /** Memory for printed pages, in megabytes; 0 prints every page anew for every reader. */
  PRESS_MEMORY: z.coerce.number('must be a number').int().min(0, 'must be 0 or more').default(256),
  /** One line of JSON a request on standard output. */
  ACCESS_LOG: flag('false'),
  /** How many proxies of ours a request comes through, each of which adds to X-Forwarded-For whom it saw. */
  TRUST_PROXY: z
    .string()
    .default('0')
    .transform((value) => ({ true: '1', false: '0' })[value] ?? value)
    .pipe(z.string().regex(/^\d$/, 'must be the number of proxies, 0–9'))
    .transform(Number),
  /** A cache in front that takes PURGE. */
  PURGE_URL: z.url({ protocol: /^http$/, error: 'must be a http address' }).optional(),
  /** What a purge says so that the cache obeys it; the cache knows the same. */
  PURGE_SECRET: z
    .string()
    .regex(/^[\w.~+/=-]{16,200}$/, 'must have 16 letters, digits or . ~ + / = - _ or more')
    .optional(),
  /** How that cache finds what is to go: by surrogate key (deploy/varnish) or by address (deploy/nginx). */
  PURGE_BY: z.enum(['key', 'address'], 'must be key or address').default('key'),
  /** The key by which search engines of IndexNow know this paper; without it, nobody is told. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[\w-]{8,128}$/, 'must have 8–128 letters, digits or hyphens')
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  /** WebSub hubs that hand the feeds to their subscribers (w3.org/TR/websub); without one, nobody is told. */
  WEBSUB_HUB: z
    .string()
    .default('')
    .transform((value) => value.split(/[,\s]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'must be web addresses, with commas between them' })))
    .transform((hubs) => hubs.map((hub) => new URL(hub).href)),
  /** Hosts, or hosts with a port, that may be asked although their address is not public. For tests. */
  OUTBOUND_ALLOW: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  /** What cookies of the desk are signed with, and second factors encrypted; made in DATA_DIR when it is not given. */
  AUTH_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  /** The server that sends the desk's mail: smtp://user:password@host:587 or smtps://…. Without one, links are shown. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' }).optional(),
  /** Whom the desk's mail is from. */
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  /** Whether this process also does what is due: what is scheduled, telling others, tidying up, asking links. */
  JOBS: flag('true'),
  /** Whether links that lead out of the paper are asked if they still answer. */
  LINK_CHECKS: flag('true'),
})

/** What is printed lands in logs: these may hold a password. */
const secret = new Set(['DATABASE_URL', 'INDEXNOW_KEY', 'AUTH_SECRET', 'PURGE_SECRET', 'SMTP_URL'])

/** Every variable that the paper reads. */
export const envNames: string[] = Object.keys(schema.shape)

export type Env = z.output<typeof schema> & {
  SITE_URL: string
  /** The host that requests must name; null when nobody said where the site is. */
  SITE_HOST: string | null
}

export class EnvError extends Error {}

/**
 * The environment, parsed once.
 * @throws EnvError naming the first bad variable and what it must be.
 */
export function parseEnv(input: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    const value = secret.has(name) ? '' : `=${given[name]}`
    throw new EnvError(`${name}${value} is not usable: ${issue?.message}`)
  }
  const { SITE_URL, PORT, PURGE_URL, PURGE_SECRET } = parsed.data
  if (PURGE_URL !== undefined && PURGE_SECRET === undefined)
    throw new EnvError('PURGE_SECRET is missing: the cache at PURGE_URL purges only for those who know it')
  return {
    ...parsed.data,
    SITE_URL: SITE_URL ?? `http://localhost:${PORT}`,
    SITE_HOST: SITE_URL === undefined ? null : new URL(SITE_URL).host,
  }
}

let parsed: Env | undefined

/** The environment of this process; read when first used, so that launchers can report a bad variable well. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** Names the database that a launcher brought up, for this process and the ones it starts. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url
  parsed = undefined
}

/** Names the secret of the desk that a launcher found or made. */
export function setAuthSecret(value: string): void {
  process.env.AUTH_SECRET = value
  parsed = undefined
}
