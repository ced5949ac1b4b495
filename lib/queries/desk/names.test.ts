import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { mergeEntities } from '../../mutations/merge.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { offerNames } from './names.ts'

let editor: Actor

beforeAll(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
  await draft(editor, {
    topics: ['Web standards', 'Standards of living'],
    authors: ['Ada Quill', 'Quill, Jo'],
    entities: ['Facebook', 'Meta', 'Alphabet, Inc.', '100 % Pure', 'José'],
  })
  await mergeEntities('facebook', 'meta')
})

test.each([
  ['topic', 'web', ['Web standards'], true],
  ['topic', 'STANDARDS', ['Standards of living', 'Web standards'], true],
  ['topic', 'web-standards', ['Web standards'], false],
  ['entity', 'jose', ['José'], false],
  ['entity', 'facebook', ['Meta'], false],
  ['entity', 'face', ['Meta'], true],
  ['entity', 'alphabet,', ['Alphabet, Inc.'], true],
  ['entity', '%', ['100 % Pure'], true],
  ['entity', '_', [], false],
  ['entity', '  ', [], false],
  ['entity', 'web', [], true],
  ['author', 'quill', ['Quill, Jo', 'Ada Quill'], true],
  ['author', 'ADA  QUILL', ['Ada Quill'], false],
] as const)('%s: %s', async (of, query, names, canBeNew) => {
  const offered = await offerNames(editor, of, query)
  expect([offered.found.map(({ name }) => name), offered.canBeNew]).toEqual([names, canBeNew])
})

test('what was found by another of its names says by which', async () => {
  expect((await offerNames(editor, 'entity', 'faceb')).found).toEqual([
    { name: 'Meta', kind: 'OTHER', articleCount: 0, alias: 'Facebook' },
  ])
  expect((await offerNames(editor, 'entity', 'meta')).found[0]?.alias).toBeNull()
})

test('a topic may be new for who may make one', async () => {
  const contributor = await makeColleague('CONTRIBUTOR')
  expect((await offerNames(contributor, 'topic', 'web')).canBeNew).toBe(false)
  expect((await offerNames(contributor, 'entity', 'web')).canBeNew).toBe(true)
  expect((await offerNames(contributor, 'author', 'web')).canBeNew).toBe(true)
})
