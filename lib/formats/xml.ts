/** Well-formed XML: a fragment stands in another as it is, everything else is escaped. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | null | undefined | Xml | readonly Xml[]

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A piece of XML 1.0: `` xml`<t>${title}</t>` ``. Values may stand in text and in quoted attributes. */
export function xml(parts: TemplateStringsArray, ...values: Value[]): Xml {
  return new Xml(parts.map((part, index) => (index === 0 ? part : inserted(values[index - 1]) + part)).join(''))
}

/** The whole document, with its declaration. */
export function xmlDocument(root: Xml): string {
  return `${declaration}${root.text}\n`
}

/** The fragment when there is a value for it, nothing otherwise. */
export function when<T>(value: T | null | undefined | '', make: (value: T) => Xml): Xml {
  return value === null || value === undefined || value === '' ? new Xml('') : make(value)
}

function inserted(value: Value): string {
  if (value instanceof Xml) return value.text
  if (Array.isArray(value)) return value.map(({ text }: Xml) => text).join('')
  return value === null || value === undefined ? '' : escaped(String(value))
}

// XML 1.0, section 2.2: what is no Char may not stand in a document, not even as a reference.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
