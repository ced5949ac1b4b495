import { readFile } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { PressMetrics } from './metrics.ts'

let metrics: PressMetrics
beforeEach(() => {
  metrics = new PressMetrics(() => ({ pages: 3, passing: 2, bytes: 4096, tags: 7 }))
})

/** What is said now, by name and labels. */
async function said(): Promise<Record<string, number>> {
  const lines = (await metrics.text()).body.split('\n').filter((line) => /^broadsheet_/.test(line))
  return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]))
}

test('docs/metrics.md has every metric of ours, with its kind and labels, and no other', async () => {
  metrics.supplied('hit')
  metrics.answered(200, 0.001)
  metrics.linkAsked('OK')
  const { body } = await metrics.text()
  const labelsOf = (name: string) => {
    const labels = [...body.matchAll(new RegExp(`^${name}(?:_count)?\\{(.*?)\\}`, 'gm'))].map(([, text]) => text ?? '')
    return [...new Set(labels.flatMap((text) => text.match(/\w+(?==)/g) ?? []))]
  }
  const known = [...body.matchAll(/^# TYPE (broadsheet_\w+) (\w+)$/gm)].map(
    ([, name = '', kind]) => `${name} ${kind} ${labelsOf(name)}`,
  )
  const text = await readFile('docs/metrics.md', 'utf8')
  const documented = [...text.matchAll(/^\| `(broadsheet_\w+)` \| (\w+) \| (?:`(\w+)`|–)/gm)].map(
    ([, name, kind, label = '']) => `${name} ${kind} ${label}`,
  )
  expect(documented.sort()).toEqual(known.sort())
})

test('what is told of moves the counter of it, and no other', async () => {
  const before = await said()
  for (const from of ['hit', 'hit', 'miss', 'stale']) metrics.supplied(from)
  metrics.printed(0.03)
  metrics.answered(503, 0.002)
  metrics.recalled(5)
  metrics.linkAsked('GONE')
  const after = await said()
  const moved = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !name.includes('_bucket') && value !== (before[name] ?? 0)),
  )
  expect(moved).toEqual({
    'broadsheet_supplies_total{from="hit"}': 2,
    'broadsheet_supplies_total{from="miss"}': 1,
    'broadsheet_supplies_total{from="stale"}': 1,
    broadsheet_print_seconds_sum: 0.03,
    broadsheet_print_seconds_count: 1,
    'broadsheet_answer_seconds_sum{status="503"}': 0.002,
    'broadsheet_answer_seconds_count{status="503"}': 1,
    broadsheet_recalled_pages_total: 5,
    'broadsheet_links_asked_total{answer="gone"}': 1,
  })
  expect(after).toMatchObject({ 'broadsheet_shelf{what="pages"}': 3, 'broadsheet_shelf{what="bytes"}': 4096 })
})
