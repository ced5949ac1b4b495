import { readFileSync } from 'node:fs'

/**
 * The vocabulary of schema.org as the types of schema-dts have it, read from their text: a type's wider types, its
 * properties with what each may hold, and the members of enumerations.
 */
type Type = { wider: string[]; properties: Map<string, string[]> }

const text = readFileSync(
  new URL(import.meta.resolve('schema-dts/package.json').replace('package.json', 'dist/schema.d.ts')),
  'utf8',
)

const types = new Map<string, Type>()
for (const [, name = '', wider = '', body = ''] of text.matchAll(
  /^interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}/gms,
))
  types.set(name, {
    wider: [...wider.matchAll(/(\w+)Base/g)].map(([, base = '']) => base),
    properties: propertiesOf(body),
  })
for (const [, name = '', base = ''] of text.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm))
  if (!types.has(name)) types.set(name, { wider: [base], properties: new Map() })

function propertiesOf(body: string): Type['properties'] {
  const found = body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)
  return new Map([...found].map(([, name = '', values = '']) => [name, values.split(' | ')]))
}

/** The members of an enumeration; none of what is no enumeration. */
function membersOf(type: string): Set<string> {
  const [, members = ''] = new RegExp(`^export type ${type} = (.*);$`, 'm').exec(text) ?? []
  return new Set([...members.matchAll(/"([^"]+)"/g)].map(([, member = '']) => member))
}

/** What a property of a type may hold; null where the type has no such property. */
function rangeOf(type: string, property: string): string[] | null {
  const here = types.get(type)
  const own = here?.properties.get(property)
  if (own) return own
  for (const wider of here?.wider ?? []) {
    const inherited = rangeOf(wider, property)
    if (inherited) return inherited
  }
  return null
}

function isA(type: string, wanted: string): boolean {
  return type === wanted || Boolean(types.get(type)?.wider.some((wider) => isA(wider, wanted)))
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const data: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
  DateTime: (value) => typeof value === 'string' && moment.test(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
}

/** What is wrong with a document of JSON-LD by the vocabulary, each with its place in it; nothing when it is right. */
export function problemsOf(document: unknown): string[] {
  const { '@context': context, ...thing } = document as Record<string, unknown>
  return [...(context === 'https://schema.org' ? [] : ['@context is another']), ...problemsOfThing(thing, '')]
}

function problemsOfThing(thing: Record<string, unknown>, place: string): string[] {
  const named = [thing['@type']].flat().filter((type) => typeof type === 'string')
  const unknown = named.filter((type) => !types.has(type))
  if (named.length === 0 || unknown.length > 0) return [`${place}: ${unknown.join() || 'nothing'} is no type`]
  return Object.entries(thing).flatMap(([name, value]) => {
    const at = place ? `${place}.${name}` : name
    if (name === '@type') return []
    if (name === '@id') return data.URL?.(value) ? [] : [`${at}: ${JSON.stringify(value)} is no address`]
    const property = name.replace(/-(input|output)$/, '')
    if (property !== name && named.some((type) => isA(type, 'Action'))) return []
    const range = named.map((type) => rangeOf(type, name)).find((found) => found !== null)
    return range
      ? [value].flat().flatMap((one) => problemsOfValue(one, range, at))
      : [`${at}: ${named} has no such property`]
  })
}

function problemsOfValue(value: unknown, range: string[], place: string): string[] {
  if (typeof value !== 'object' || value === null) {
    const fits = range.some((type) => data[type]?.(value) || membersOf(type).has(String(value)))
    return fits ? [] : [`${place}: ${JSON.stringify(value)} is none of ${range.join(', ')}`]
  }
  const thing = value as Record<string, unknown>
  const isReference = Object.keys(thing).join() === '@id'
  if (isReference) return range.includes('IdReference') && data.URL?.(thing['@id']) ? [] : [`${place}: no reference`]
  const named = [thing['@type']].flat().filter((type) => typeof type === 'string')
  const fits = named.some((type) => range.some((wanted) => isA(type, wanted)))
  return [...(fits ? [] : [`${place}: ${named} is none of ${range.join(', ')}`]), ...problemsOfThing(thing, place)]
}
