import { expect, test } from 'vitest'
import { html, type Value } from './html.ts'

test.each<[string, Value, string]>([
  ['signs of HTML', `<b>&"'`, '<p>&#60;b&#62;&#38;&#34;&#39;</p>'],
  ['a number', 3, '<p>3</p>'],
  ['nothing', null, '<p></p>'],
  ['what is not so', false, '<p></p>'],
  ['other HTML', html`<b>${'<'}</b>`, '<p><b>&#60;</b></p>'],
  ['a list', [html`<i>a</i>`, '<', null], '<p><i>a</i>&#60;</p>'],
])('puts %s into a template', (_, value, expected) => {
  expect(html`<p>${value}</p>`.text).toBe(expected)
})
