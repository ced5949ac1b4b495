import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const token = /<\?[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

/**
 * Reads XML as our formats write it. Stricter than a parser has to be: no DOCTYPE, comments or entities but numeric ones,
 * every tag closed, every value in double quotes.
 * @throws when anything else stands in it
 */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const [whole, closing, name, attributes = '', empty, words] = token.exec(text) ?? []
    if (whole === undefined) throw new Error(`no XML at ${at}: ${text.slice(at, at + 60)}`)
    const here = open.at(-1) ?? root
    if (words !== undefined) here.text += decode(words)
    else if (closing && open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open`)
    else if (!closing && name) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' }
      here.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const [document, ...others] = root.children
  if (open.length > 1 || !document || others.length > 0) throw new Error('one element must stand in it, and be closed')
  return document
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w:.-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, decode(value)])
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`an ampersand that is none: ${text}`)
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a sign that XML forbids')
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

/**
 * What xmllint says against this document, by a schema of lib/testing/schemas or else whether it is well-formed; nothing when
 * it is valid, and where there is no xmllint.
 */
export function validate(text: string, schema: 'all' | 'siteindex' | null, folder: string): string {
  if (!hasXmllint) return ''
  const file = path.join(folder, 'document.xml')
  writeFileSync(file, text)
  const by = schema ? ['--schema', path.resolve(`lib/testing/schemas/${schema}.xsd`)] : []
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', ...by, file], { encoding: 'utf8' })
  return status === 0 ? '' : stderr
}
