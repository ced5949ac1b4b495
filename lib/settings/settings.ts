import { type Env, env } from '../env.ts'
import type { Shown } from '../rights/policy.ts'

/** What a paper says of itself, and what may be done with its texts. */
export type Settings = {
  name: string
  tagline: string
  /** The paper's own language; every article has one of its own beside it. */
  lang: string
  /** How much is shown of a text from a source that says nothing itself. */
  shown: Shown
  /** The most words of an excerpt. */
  excerptWords: number
  search: boolean
  aiInput: boolean
  aiTrain: boolean
  /** Whom readers may write to, as an address to follow: `mailto:` or `https:`. */
  contact: string | null
  securityContact: string | null
}

/** What was saved at the desk; null is as in the environment. */
export type Saved = { [Field in keyof Settings]: Settings[Field] | null }

export const nothingSaved: Saved = {
  name: null,
  tagline: null,
  lang: null,
  shown: null,
  excerptWords: null,
  search: null,
  aiInput: null,
  aiTrain: null,
  contact: null,
  securityContact: null,
}

// Next bundles this file for itself; the server outside the bundle must meet the same settings.
const key = Symbol.for('broadsheet.settings')
const shared = globalThis as { [key]?: { saved: Saved } }
shared[key] ??= { saved: nothingSaved }
const kept = shared[key]

/** What holds in this process, without a promise: what was last loaded (lib/queries/settings.ts) over the environment. */
export function settings(): Settings {
  if (settled?.saved !== kept.saved || settled.environment !== env())
    settled = { saved: kept.saved, environment: env(), settings: settle(kept.saved) }
  return settled.settings
}

let settled: { saved: Saved; environment: Env; settings: Settings } | undefined // a page asks for its language a thousand times

export function keepSettings(saved: Saved): void {
  kept.saved = saved
}

/** What the environment says. */
export function presets(): Settings {
  const given = env()
  return {
    name: given.SITE_NAME,
    tagline: given.SITE_TAGLINE,
    lang: given.SITE_LANG,
    shown: given.RIGHTS_SHOW.toUpperCase() as Uppercase<typeof given.RIGHTS_SHOW>,
    excerptWords: given.RIGHTS_EXCERPT_WORDS,
    search: given.RIGHTS_SEARCH,
    aiInput: given.RIGHTS_AI_INPUT,
    aiTrain: given.RIGHTS_AI_TRAIN,
    contact: given.SITE_CONTACT ?? null,
    securityContact: given.SECURITY_CONTACT ?? null,
  }
}

/** What holds when this is saved: what is not said there is as in the environment. */
export function settle(saved: Saved): Settings {
  const preset = presets()
  return {
    name: saved.name ?? preset.name,
    tagline: saved.tagline ?? preset.tagline,
    lang: saved.lang ?? preset.lang,
    shown: saved.shown ?? preset.shown,
    excerptWords: saved.excerptWords ?? preset.excerptWords,
    search: saved.search ?? preset.search,
    aiInput: saved.aiInput ?? preset.aiInput,
    aiTrain: saved.aiTrain ?? preset.aiTrain,
    contact: saved.contact ?? preset.contact,
    securityContact: saved.securityContact ?? preset.securityContact,
  }
}
