import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { listDeeds, readDeedFilters } from './audit.ts'

beforeEach(emptyDatabase)

test('the log is narrowed by whoever did it, by what was done and to what', async () => {
  const [chief, editor] = [await makeColleague('ADMINISTRATOR'), await makeColleague('EDITOR')]
  const deed = (actorId: string, action: string, subject: string) =>
    db.audit.create({ data: { actorId, action, subject, label: `${action} ${subject}` } })
  await deed(chief.id, 'topic.edit', 'topic:1')
  await deed(editor.id, 'topic.edit', 'topic:2')
  await deed(editor.id, 'article.edit', 'article:2')
  const labels = async (params: Record<string, string>) =>
    (await listDeeds(chief, readDeedFilters(params)))?.deeds.map(({ label }) => label)
  expect(await labels({})).toEqual(['article.edit article:2', 'topic.edit topic:2', 'topic.edit topic:1'])
  expect(await labels({ person: chief.id })).toEqual(['topic.edit topic:1'])
  expect(await labels({ action: 'topic.edit', person: editor.id })).toEqual(['topic.edit topic:2'])
  expect(await labels({ subject: 'article:2', before: 'nonsense' })).toEqual(['article.edit article:2'])
  expect(await listDeeds(editor, readDeedFilters({}))).toBeNull()
})

test('a day of the log begins and ends by the clocks of whoever reads it', async () => {
  const chief = { ...(await makeColleague('ADMINISTRATOR')), zone: 'Asia/Kathmandu' } // 5:45 ahead
  for (const at of ['2026-06-24T18:14:59Z', '2026-06-24T18:15:00Z', '2026-06-25T18:14:59Z', '2026-06-25T18:15:00Z'])
    await db.audit.create({ data: { action: 'topic.edit', subject: 'topic:1', label: at, at: new Date(at) } })
  const labels = async (params: Record<string, string>) =>
    (await listDeeds(chief, readDeedFilters(params)))?.deeds.map(({ label }) => label.slice(8, 19)).toReversed()
  expect(await labels({ from: '2026-06-25', to: '2026-06-25' })).toEqual(['24T18:15:00', '25T18:14:59'])
  expect(await labels({ from: '2026-06-26' })).toEqual(['25T18:15:00'])
  expect(await labels({ to: '2026-06-24' })).toEqual(['24T18:14:59'])
  expect(await labels({ from: '2026-02-30', to: '9999-12-31' })).toHaveLength(4)
})
