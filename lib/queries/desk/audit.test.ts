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
