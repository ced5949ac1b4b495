import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { en } from './en.ts'

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
}

test('every word of the desk is said somewhere', async () => {
  const files = await Array.fromAsync(
    glob('{app,components,lib}/**/*.{ts,tsx}', {
      exclude: ['lib/messages/desk/**', 'lib/db/generated/**'],
    }),
  )
  const source = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  const made = [...source.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, begins = '']) => begins) // such as `role.${role}`
  const silent = keysOf(en).filter(
    (key) => !source.includes(`'${key}'`) && !made.some((begins) => key.startsWith(begins)),
  )
  expect(silent).toEqual([])
})
