import { direction } from '../lang.ts'

/** How a text is set: in which fonts, which way, how far its lines stand apart, how close its letters. */
export type Setting = { lang: string; families: string[]; rtl: boolean; leading: number; track: number }

export type Face = 'serif' | 'sans'

/** The paper's own, by the names that they have in lib/placards/fonts. */
const own: Record<Face, string> = { serif: 'Newsreader 16pt', sans: 'Instrument Sans' }

/** What stands in for letters that a face has not; for scripts not named here, there is one font only. */
const others = ['Noto Serif Medium', 'Noto Naskh Arabic Medium']

const eastern = (place: string) => `Noto Serif ${place} ExtraLight Medium`

/** Languages that write a script, or a part of it, in their own way: their font comes first. */
const ways: [RegExp, string][] = [
  [/^(?:vi|yo|ig|ee)\b/, 'Noto Serif Medium'], // letters under several marks
  [/^ur\b/, 'Noto Nastaliq Urdu Medium'],
  [/^ja\b/, eastern('JP')],
  [/^ko\b/, eastern('KR')],
  [/^(?:yue|zh-(?:Hant|TW|HK|MO))\b/, eastern('TC')],
  [/^zh\b/, eastern('SC')],
]

/** The least distance of lines, by the letters that need it; app/styles/scripts.css says the same of pages. */
const tall: [RegExp, number][] = [
  [/[\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u, 1.7],
  [/[\p{sc=Arab}\p{sc=Thaa}]/u, 1.4],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u, 1.32],
  [/\p{sc=Hebr}/u, 1.2],
  [/(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])\p{L}/u, 1.36],
  [/[\u0300-\u036f\u1ea0-\u1ef9]/u, 1.2],
]
const nastaliq = 1.9

export function settingOf(text: string, lang: string, face: Face): Setting {
  const way = ways.find(([tags]) => tags.test(lang))?.[1]
  const leading = lang.startsWith('ur') ? nastaliq : tall.find(([letters]) => letters.test(text))?.[1]
  return {
    lang,
    families: [...(way ? [way] : []), own[face], own.serif, ...others, ...['JP', 'SC', 'TC', 'KR'].map(eastern)],
    rtl: direction(lang, text) === 'rtl',
    leading: leading ?? 1.08,
    // Where letters join, stack or stand in squares, nothing may move them.
    track: leading === undefined && face === 'serif' ? -0.02 : 0,
  }
}
