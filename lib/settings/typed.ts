import { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import {
  fewestWords,
  longestContact,
  longestName,
  longestTagline,
  mostWords,
  readContact,
  readLanguage,
  readSecurityContact,
  writtenContact,
} from './fields.ts'
import type { Saved } from './settings.ts'

const t = deskWords()

const line = (most: number) => z.string().trim().max(most, t('form.tooLong', { most }))
const orNull = <T>(value: T | '') => (value === '' ? null : value)
const answer = z.enum(['', 'yes', 'no'], t('form.choose')).transform((said) => (said === '' ? null : said === 'yes'))

/** A field of which `read` makes something else, or null when it cannot. */
const read = (reader: (text: string) => string | null, wrong: string) =>
  line(longestContact).transform((text, context) => {
    if (text === '') return null
    const value = reader(text)
    if (value === null) context.addIssue({ code: 'custom', message: wrong })
    return value
  })

const words = t('settings.excerptWordsWrong', { least: fewestWords, most: mostWords })

/** The settings as the form of the desk sends them: what is left empty is as in the environment. */
export const typedSettings = z.object({
  name: line(longestName).transform(orNull),
  tagline: line(longestTagline).transform(orNull),
  lang: read(readLanguage, t('settings.langWrong')),
  shown: z.enum(['', 'FULL', 'EXCERPT', 'LINK'], t('form.choose')).transform(orNull),
  excerptWords: z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, words)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((count) => count === null || (count >= fewestWords && count <= mostWords), words),
  search: answer,
  aiInput: answer,
  aiTrain: answer,
  contact: read(readContact, t('settings.contactWrong')),
  securityContact: read(readSecurityContact, t('settings.securityContactWrong')),
}) satisfies z.ZodType<Saved>

/** The other way: what stands in the form's fields. */
export function fieldsOf(saved: Saved): Record<keyof Saved, string> {
  const said = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  return {
    name: saved.name ?? '',
    tagline: saved.tagline ?? '',
    lang: saved.lang ?? '',
    shown: saved.shown ?? '',
    excerptWords: saved.excerptWords?.toString() ?? '',
    search: said(saved.search),
    aiInput: said(saved.aiInput),
    aiTrain: said(saved.aiTrain),
    contact: writtenContact(saved.contact ?? ''),
    securityContact: writtenContact(saved.securityContact ?? ''),
  }
}
