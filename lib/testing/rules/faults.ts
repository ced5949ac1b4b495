import type { Element } from '../xml.ts'

/** What is wrong with a document, a sentence each; none when it keeps the rules. */
export type Faults = string[]

/** How often a child may stand in an element: once, once at most, or as often as it likes. */
export type Times = 'once' | 'at most once' | 'any'

/** Every child must be known, and stand there as often as it may. */
export function childFaults(element: Element, known: Record<string, Times>): Faults {
  const count = (name: string) => element.children.filter((child) => child.name === name).length
  const unknown = element.children.filter(({ name }) => !(name in known)).map(({ name }) => name)
  return [
    ...unknown.map((name) => `<${element.name}> has a <${name}>, which is not known there`),
    ...Object.entries(known).flatMap(([name, times]) => {
      const many = count(name)
      const isRight = times === 'any' || many === 1 || (times === 'at most once' && many === 0)
      return isRight ? [] : [`<${element.name}> has ${many} <${name}>`]
    }),
  ]
}

export function textOf(element: Element, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name)
}

/** `what` must be a whole web address. */
export function addressFaults(what: string, value: string | undefined): Faults {
  const url = URL.parse(value ?? '')
  return url && /^https?:$/.test(url.protocol) && value === value?.trim()
    ? []
    : [`${what} is no whole address: ${value}`]
}

/** RFC 3339, with a zone. */
export function timeFaults(what: string, value: string | undefined): Faults {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value ?? '')
  return isTime && !Number.isNaN(Date.parse(value ?? '')) ? [] : [`${what} is no time of RFC 3339: ${value}`]
}

/** RFC 822 with years of four digits, the day of the week included and right. */
export function rfc822Faults(what: string, value: string | undefined): Faults {
  const date = new Date(value ?? '')
  const isRight = !Number.isNaN(date.getTime()) && date.toUTCString() === value
  return isRight ? [] : [`${what} is no date of RFC 822: ${value}`]
}

export function uniqueFaults(what: string, values: (string | undefined)[]): Faults {
  const seen = new Set<string | undefined>()
  return values.flatMap((value) => {
    const isKnown = seen.has(value)
    seen.add(value)
    return !value ? [`there is an empty ${what}`] : isKnown ? [`${what} stands there twice: ${value}`] : []
  })
}

const tag = /<([a-z][a-z0-9-]*)\b((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi
const attribute = /\s([a-z-]+)="([^"]*)"/gi

/** HTML that a feed carries: whole addresses, and nothing that a feed reader has to take out. */
export function htmlFaults(what: string, html: string | undefined): Faults {
  return Array.from((html ?? '').matchAll(tag)).flatMap(([, name = '', attributes = '']) => [
    ...(/^(?:script|style|iframe|object|embed|form|base|meta|link)$/i.test(name) ? [`${what} has a <${name}>`] : []),
    ...Array.from(attributes.matchAll(attribute)).flatMap(([, attr = '', value = '']) => [
      ...(/^(?:style|on.*)$/i.test(attr) ? [`${what} has an attribute ${attr}`] : []),
      ...(/^(?:href|src|poster|cite)$/i.test(attr) && !/^[a-z][a-z0-9+.-]*:/i.test(value)
        ? [`${what} has an address that is not whole: ${value}`]
        : []),
    ]),
  ])
}
