import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

// Attempts are counted before a password is looked at. This test reads the sources: who adds a form for a password without
// that fails it.

/** What of the library looks at a password or at a code of a second step. */
const looks = /\b(?:signInEmail|changePassword|enableTwoFactor|disableTwoFactor|verifyPassword|verifyBackupCode)\b/

/** One signs in with the password that they chose a moment before; one confirms the secret that they were just shown. */
const free = ['joinDesk', 'confirmSecondStep']

test('no password is looked at before it is counted', async () => {
  const files = await Array.fromAsync(glob('app/admin/**/*.ts'))
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const deeds = sources
    .flatMap((text) => [...text.matchAll(/^export async function (\w+)([\s\S]*?)^\}/gm)])
    .map(([, name = '', body = '']) => ({ name, body: body.slice(body.indexOf('{\n')) }))
    .filter(({ body }) => looks.test(body))
  expect(deeds.map(({ name }) => name)).toEqual(expect.arrayContaining(['signIn', 'confirm', 'changePassword']))
  const uncounted = deeds.filter(({ name, body }) => !free.includes(name) && !/\battempt\(/.test(body))
  expect(uncounted.map(({ name }) => name)).toEqual([])
})
