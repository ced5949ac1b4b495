import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

// What a client component imports goes to the browser with it, and so does what that imports. This test follows the imports
// and finds what is the server's alone, which would be tens of kilobytes that nobody there can use.

const servers = ['lib/env.ts', 'lib/urls.ts', 'lib/db/client.ts']

/** The files that a module brings with it; types bring nothing, and neither do actions, which stay on the server. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  const imports = text.matchAll(/^(?:import|export) (?!type )([^']*?)from '(#lib|#components|\.{1,2})(\/[^']+)'/gm)
  const places = [...imports].flatMap(([, names = '', root = '', rest = '']) => {
    const isTypes = /^\{[^}]*\} $/.test(names) && names.slice(1, -2).split(',').every(isType)
    return isTypes ? [] : [root.startsWith('#') ? root.slice(1) + rest : path.join(path.dirname(file), root + rest)]
  })
  return places.filter((place) => existsSync(place))
}

function isType(name: string): boolean {
  return /^\s*(?:type .*)?$/s.test(name)
}

test('nothing that is the server’s goes to a browser', async () => {
  const files = await Array.fromAsync(glob('{app,components}/**/*.{ts,tsx}'))
  const ways = new Map<string, string>()
  for (const file of files) if (/^['"]use client['"]/.test(await readFile(file, 'utf8'))) ways.set(file, file)
  expect(ways.size).toBeGreaterThan(30)
  const queue = [...ways.keys()]
  for (let file = queue.pop(); file; file = queue.pop())
    for (const next of await importsOf(file)) {
      if (ways.has(next) || /^['"]use server['"]/.test(await readFile(next, 'utf8'))) continue
      ways.set(next, `${ways.get(file)} → ${next}`)
      queue.push(next)
    }
  expect(servers.flatMap((server) => ways.get(server) ?? [])).toEqual([])
})
