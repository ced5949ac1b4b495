import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { findPreview, findShared, listPreviewLinks } from '../../queries/desk/previews.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { endPreviewLink, makePreviewLink } from './preview-links.ts'
import { publishArticle, takeDown } from './publication.ts'

beforeEach(emptyDatabase)

async function shared() {
  const editor = await makeColleague('EDITOR')
  const { id, slug } = await draft(editor)
  const link = await makePreviewLink(editor, id, 7)
  if (!link.ok) throw new Error(link.error)
  return { editor, id, slug, token: link.value.token }
}

test('a link shows a draft as it stands, and is known to nobody who reads the database', async () => {
  const { token, id, slug } = await shared()
  expect(await findShared(token)).toMatchObject({ article: { id, slug, title: 'A draft of a test' } })
  expect(await findShared(`${token}x`)).toBeNull()
  const kept = JSON.stringify([
    await db.previewLink.findMany(),
    (await db.audit.findMany()).map(({ changes }) => changes),
  ])
  expect(kept).not.toContain(token)
})

test('a link ends with its time, by the database’s clock', async () => {
  const { token } = await shared()
  await db.$executeRaw`UPDATE "PreviewLink" SET "expiresAt" = now() + interval '1 minute'`
  expect(await findShared(token)).not.toBeNull()
  await db.$executeRaw`UPDATE "PreviewLink" SET "expiresAt" = now()`
  expect(await findShared(token)).toBeNull()
})

test('a link ends when somebody ends it', async () => {
  const { token, editor, id } = await shared()
  const preview = await findPreview(editor, id)
  const [link] = preview ? await listPreviewLinks(editor, preview) : []
  expect(await endPreviewLink(await makeColleague('AUTHOR'), id, link?.id ?? '')).toEqual({
    ok: false,
    error: 'absent',
  })
  expect(await endPreviewLink(editor, id, link?.id ?? '')).toEqual({ ok: true, value: null })
  expect(await findShared(token)).toBeNull()
  expect(await endPreviewLink(editor, id, link?.id ?? '')).toEqual({ ok: false, error: 'absent' })
})

test('a link leads into the paper once the article is there, and nowhere once it is taken down', async () => {
  const { token, editor, id, slug } = await shared()
  await publishArticle(editor, id, 1)
  expect(await findShared(token)).toEqual({ slug })
  await takeDown(editor, id, { because: 'A test.', named: slug })
  expect(await findShared(token)).toBeNull()
})

test('nobody shows what they may not see', async () => {
  const { id } = await shared()
  for (const role of ['AUTHOR', 'CONTRIBUTOR'] as const) {
    const other = await makeColleague(role)
    expect(await findPreview(other, id)).toBeNull()
    expect(await makePreviewLink(other, id, 1)).toEqual({ ok: false, error: 'absent' })
  }
})
