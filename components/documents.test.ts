import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

// A reader's page is a document: it leaves the server whole, and no script of a framework follows it. Whether a page is
// one is said by its place, app/(reader); this test follows its imports and finds what would make an application of it.

const signs: [RegExp, string][] = [
  [/^\s*['"]use client['"]/m, 'a client component'],
  [/^\s*['"]use server['"]/m, 'a server action'],
  [/<Suspense\b|\blazy\(|\bnext\/dynamic\b/, 'something that streams in later'],
  [/\bnext\/(link|script|form|image)\b/, 'a component of Next that brings script'],
  [/\bon(Click|Change|Submit|Input|KeyDown|Load)=/, 'a handler of events'],
  [/\buse(State|Effect|Reducer|Ref|Transition|Optimistic|ActionState)\(/, 'state in the browser'],
]

async function filesOf(entries: string[]): Promise<string[]> {
  const found = new Set<string>()
  const queue = [...entries]
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const text = await readFile(file, 'utf8')
    for (const [, target = ''] of text.matchAll(/from '((?:#components|\.{1,2})\/[^']+)'/g)) {
      const place = target.startsWith('#') ? target.slice(1) : path.join(path.dirname(file), target)
      if (existsSync(place)) queue.push(place)
    }
  }
  return [...found]
}

test('nothing on a reader’s page needs a script', async () => {
  const entries = await Array.fromAsync(glob(['app/layout.tsx', 'app/not-found.tsx', 'app/(reader)/**/*.tsx']))
  const files = await filesOf(entries)
  expect(files.length).toBeGreaterThan(30)
  const faults: string[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    for (const [sign, what] of signs) if (sign.test(text)) faults.push(`${file}: ${what}`)
  }
  expect(faults).toEqual([])
})

test.each([
  ["'use client'\nexport function A() {}", 'a client component'],
  ['<Suspense fallback={null}>', 'something that streams in later'],
  ['<button onClick={go}>', 'a handler of events'],
  ["import Link from 'next/link'", 'a component of Next that brings script'],
])('it would be found: %s', (text, expected) => {
  expect(signs.filter(([sign]) => sign.test(text)).map(([, what]) => what)).toEqual([expected])
})
