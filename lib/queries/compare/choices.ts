import { paths } from '../../urls.ts'
import { BadParameterError, type SearchParams } from '../cursor.ts'
import type { Found } from '../found.ts'
import { type Company, getCompany } from '../labels/company.ts'
import { listNamed, type Named } from '../search/named.ts'
import { findLabel, type Label } from './labels.ts'

/** What somebody wrote as one of the names, and what it could mean. */
export type Choice = { field: Field; text: string; meant: Label | null; candidates: Named[] }

/** The page on which names are chosen. */
export type Choices = {
  choices: Choice[]
  /** Twice the same. */
  isSame: boolean
  /** What the only one that is chosen appears with. */
  company: Company | null
}

export const fieldNames = ['a', 'b', 'c'] as const
type Field = (typeof fieldNames)[number]

const longest = 200

/** `?a=…&b=…&c=…`: leads to the comparison when it is clear what is meant. @throws BadParameterError */
export async function findChoices(params: SearchParams): Promise<Found<Choices>> {
  const choices: Choice[] = []
  for (const field of fieldNames) choices.push(await choose(field, readName(params, field)))
  const given = choices.filter(({ text }) => text !== '')
  const meant = given.flatMap((choice) => choice.meant ?? [])
  const segments = [...new Set(meant.map(({ segment }) => segment))]
  if (segments.length > 1 && segments.length === given.length)
    return { state: 'moved', location: paths.compare(...segments) }
  const [only] = meant
  return {
    state: 'here',
    value: {
      choices,
      isSame: meant.length > segments.length,
      company: only && given.length === 1 ? await getCompany(only.label, only.id) : null,
    },
  }
}

async function choose(field: Field, text: string): Promise<Choice> {
  if (text === '') return { field, text, meant: null, candidates: [] }
  const isAddress = /^(?:entity|topic):/.test(text)
  const named = isAddress ? [] : await listNamed(text)
  const same = named.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
  const candidates = same.length > 0 ? same : named
  const [single] = candidates
  if (candidates.length > 1) return { field, text, meant: null, candidates }
  return { field, text, candidates, meant: await findLabel(single ? single.segment : text) }
}

function readName(params: SearchParams, name: Field): string {
  const value = params[name] ?? ''
  if (typeof value === 'string' && value.length <= longest) return value.replace(/\s+/g, ' ').trim()
  throw new BadParameterError(name, (t) => t('parameters.once', { name, most: longest }))
}
