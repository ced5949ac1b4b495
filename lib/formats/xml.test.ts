import fc from 'fast-check'
import { expect, test } from 'vitest'
import { when, xml, xmlDocument } from './xml.ts'

test.each([
  ['an ampersand', 'Q&A', '<t>Q&#38;A</t>'],
  ['an element', '<b>x</b>', '<t>&#60;b&#62;x&#60;/b&#62;</t>'],
  ['the end of a CDATA section', ']]>', '<t>]]&#62;</t>'],
  ['quotes', `"'`, '<t>&#34;&#39;</t>'],
  ['a control character', 'a\u0000b\n', '<t>ab\n</t>'],
  ['half an emoji', 'a\ud83d', '<t>a\ufffd</t>'],
  ['a sign that XML has no place for', 'a\uffff', '<t>a</t>'],
  ['a number', 7, '<t>7</t>'],
  ['nothing', null, '<t></t>'],
])('makes %s safe', (_, value, expected) => {
  expect(xml`<t>${value}</t>`.text).toBe(expected)
})

test('a fragment stands in another as it is, and so do several', () => {
  const items = ['a', '<'].map((item) => xml`<i>${item}</i>`)
  expect(xml`<t>${xml`<h/>`}${items}</t>`.text).toBe('<t><h/><i>a</i><i>&#60;</i></t>')
  expect(when('', (value) => xml`<x>${value}</x>`).text).toBe('')
})

test('whatever is put in, nothing comes out that ends an element or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const { text } = xml`${value}`
      expect(text).not.toMatch(/[<>"']|&(?!#\d+;)/)
      expect(xmlDocument(xml`<t>${value}</t>`).isWellFormed()).toBe(true)
    }),
  )
})
