import { beforeAll, expect, test } from 'vitest'
import { mergeEntities } from '../../mutations/merge.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { offerNames } from './names.ts'

beforeAll(async () => {
  await emptyDatabase()
  const editor = await makeColleague('EDITOR')
  await draft(editor, {
    topics: ['Web standards', 'Standards of living'],
    entities: ['Facebook', 'Meta', 'Alphabet, Inc.', '100 % Pure', 'José'],
  })
  await mergeEntities('facebook', 'meta')
})

test.each([
  ['topic', 'web', ['Web standards'], false],
  ['topic', 'STANDARDS', ['Standards of living', 'Web standards'], false],
  ['topic', 'web-standards', ['Web standards'], true],
  ['entity', 'jose', ['José'], true],
  ['entity', 'facebook', ['Meta'], true],
  ['entity', 'face', ['Meta'], false],
  ['entity', 'alphabet,', ['Alphabet, Inc.'], false],
  ['entity', '%', ['100 % Pure'], false],
  ['entity', '_', [], false],
  ['entity', '  ', [], false],
  ['entity', 'web', [], false],
] as const)('%s: %s', async (of, query, names, isKnown) => {
  const offered = await offerNames(of, query)
  expect([offered.found.map(({ name }) => name), offered.isKnown]).toEqual([names, isKnown])
})

test('what was found by another of its names says by which', async () => {
  expect((await offerNames('entity', 'faceb')).found).toEqual([
    { name: 'Meta', kind: 'OTHER', articleCount: 0, alias: 'Facebook' },
  ])
  expect((await offerNames('entity', 'meta')).found[0]?.alias).toBeNull()
})
