import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Difference } from '#lib/mutations/desk/audit.ts'
import { ChangeLine } from './change-line.tsx'

type Value = Difference['to']

test.each<[string, Value, Value, string]>([
  ['status', 'DRAFT', 'REVIEW', 'Status: Draft → In review'],
  ['role', null, 'EDITOR', 'Role: nothing → Editor'],
  ['shown', 'FULL', 'LINK', 'Shown of texts from sources: All of it → Headline, summary and a link'],
  ['disabled', false, true, 'Shut out: no → yes'],
  ['importance', 0, 2, 'Weight: 0 → 2'],
  ['kind', 'constructor', 'PERSON', 'Kind: constructor → Person'],
  ['toString', '<b>', 'b', 'toString: &lt;b&gt; → b'],
  ['note 5 done', false, true, 'note 5 done: no → yes'],
  ['title', '2026-06-25', '{x} <from></from>', 'Headline or title: 2026-06-25 → {x} &lt;from&gt;&lt;/from&gt;'],
])('%s from %s to %s', (field, from, to, expected) => {
  expect(renderToStaticMarkup(<ChangeLine change={{ field, from, to }} zone={null} />)).toBe(expected)
})

test('a moment is shown by the clocks of whoever reads it', () => {
  const change = { field: 'embargoUntil', from: null, to: '2026-11-30T16:22:16.440Z' }
  expect(renderToStaticMarkup(<ChangeLine change={change} zone="Asia/Kathmandu" />)).toContain('>30 Nov 2026, 22:07')
})
