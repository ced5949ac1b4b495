import { between, pick, type Random, randomFrom, zipf } from './random.ts'

export type Language = { tag: string; words: string[]; sentences: string[] }

const vocabulary = 4_000
const repertoire = 3_000

// Syllables that make words of the right script, length and look; the words mean nothing.
const languages: Record<string, string> = {
  en: 'the re con sta ment ing er tion pro com al in de per ter est ow igh ool and ver un ex tra able ness cap ford mer lin',
  de: 'ge ver sch auf ung keit ein be lich über wür stra zen den mit haft öff nach sätz hau ber tig rund welt straß lein',
  es: 'ción de la ra men te pro es ta do con ver año por qui lle gar ñor vi da mos per ten sión cual dad nue cam pre',
  fr: 'ment tion de la ré par eau qui ver être con té ois pour dre sance mai gré vous pré çai fin jour tou age œuv lon',
  ar: 'ال مع تق من كت در عل نا ها ين ست خبر وم فر سا لي ما نظ را بو تو شر جم حد قو',
  ru: 'про ста ние ко ра вер пер ост ли на го мен тор ска лю до век ства ред из раз ход ния бу жи дел ную',
}

const shares = ['en', 'en', 'en', 'en', 'en', 'en', 'de', 'es', 'fr', 'ar', 'de', 'es', 'ru', 'en', 'en', 'en']

const spoken = new Map<string, Language>()

/** A language for an article: most are English. */
export function pickLanguage(random: Random): Language {
  return language(pick(random, shares))
}

export function language(tag: string): Language {
  const known = spoken.get(tag) ?? learn(tag)
  spoken.set(tag, known)
  return known
}

/** All words of all languages. */
export function allWords(): string[] {
  return Object.keys(languages).flatMap((tag) => language(tag).words)
}

/** Paragraphs of about so many characters, with now and then a heading, a list or a link. */
export function markdown(random: Random, { words, sentences }: Language, length: number): string {
  const blocks: string[] = []
  for (let written = 0; written < length; ) {
    const kind = random()
    const block =
      kind < 0.08
        ? `## ${phrase(random, words, 4)}`
        : kind < 0.14
          ? [1, 2, 3].map(() => `- ${pick(random, sentences)}`).join('\n')
          : kind < 0.2
            ? `${pick(random, sentences)} [${phrase(random, words, 2)}](https://links.example/${between(random, 1, 9_999)})`
            : Array.from({ length: between(random, 2, 5) }, () => pick(random, sentences)).join(' ')
    blocks.push(block)
    written += block.length
  }
  return blocks.join('\n\n')
}

/** A few words, the first with a capital. */
export function phrase(random: Random, words: readonly string[], count: number): string {
  return capital(Array.from({ length: count }, () => pick(random, words)).join(' '))
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function learn(tag: string): Language {
  const random = randomFrom(tag.charCodeAt(0) * 256 + tag.charCodeAt(1))
  const syllables = (languages[tag] ?? '').split(' ')
  const words = [...new Set(Array.from({ length: vocabulary }, () => word(random, syllables)))]
  const rank = zipf(words.length)
  const sentence = () =>
    `${capital(Array.from({ length: between(random, 6, 20) }, () => words[rank(random)]).join(' '))}.`
  return { tag, words, sentences: Array.from({ length: repertoire }, sentence) }
}

function word(random: Random, syllables: readonly string[]): string {
  return Array.from({ length: between(random, 1, 4) }, () => pick(random, syllables)).join('')
}
