import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

// Authorisation stands where things are done. This test reads the sources: who adds a deed without a gate fails it.

/** What an exported function of the desk has to ask before it does anything. */
const gates = {
  'app/admin/(desk)/**/*.ts': /^\s*(?:const viewer = )?await requireViewer\(/,
  'lib/mutations/desk/**/*.ts': /\b(?:may|mayType|hold|holdPicture|move|manage|(?:edit|make|merge)Label)(?:<[^>]*>)?\(/,
}

/** Deeds that anybody may do who holds a secret, or that only concern oneself. */
const open = [
  'signOut', // of whatever session there is
  'inviteFirst',
  'join',
  'recordDeed',
  'recordOwn',
  'lastChanges',
  'hold',
  'findConflict',
  'differences',
  'slugFor',
  'countAttempt',
  'forgetAttempts',
  'takeBackAttempt',
  'forgetOldAttempts',
  'endSessions',
  'describeSelf',
  'noteZone',
  'removePasskey',
  'disappear',
  'dropDrafts',
]

type Deed = { file: string; name: string; body: string }

async function deedsIn(pattern: string): Promise<Deed[]> {
  const files = await Array.fromAsync(glob(pattern, { exclude: ['**/*.test.ts'] }))
  const deeds = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8')
      if (pattern.startsWith('app') && !/^'use server'/.test(text)) return []
      return [...text.matchAll(/^export async function (\w+)[\s\S]*?^\}/gm)].map(([source, name = '']) => ({
        file,
        name,
        body: source.slice(source.indexOf('{\n') + 1),
      }))
    }),
  )
  return deeds.flat()
}

test.each(Object.entries(gates))('every deed in %s has a gate', async (pattern, gate) => {
  const deeds = await deedsIn(pattern)
  expect(deeds.length).toBeGreaterThan(4)
  const ungated = deeds.filter(({ name, body }) => !open.includes(name) && !gate.test(body.trimStart()))
  expect(ungated.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
})

test.each([
  ['const viewer = await requireViewer()', true],
  ["await requireViewer('user.manage')", true],
  ['const input = readForm(x, form)', false],
])('a gate is known when it is seen: %s', (line, expected) => {
  expect(gates['app/admin/(desk)/**/*.ts'].test(line)).toBe(expected)
})

/** Who comes through one of these has no session yet; better-auth looks after its own. */
const doors = ['app/admin/(door)/', 'app/admin/auth/']

test('every page and every answer of the desk asks who wants it', async () => {
  const files = await Array.fromAsync(glob('app/admin/**/{page.tsx,route.ts}'))
  expect(files.length).toBeGreaterThan(30)
  const ungated: string[] = []
  for (const file of files) {
    if (doors.some((door) => file.startsWith(door))) continue
    if (!/await (?:requireViewer|getViewer)\(/.test(await readFile(file, 'utf8'))) ungated.push(file)
  }
  expect(ungated).toEqual([])
})
