import { beforeEach, expect, test } from 'vitest'
import { editPage } from '../../mutations/desk/pages.ts'
import { provideBuiltInPage } from '../../mutations/pages.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { findFormerPage } from './page-manuscript.ts'
import { findPageVersion, listPageVersions } from './page-versions.ts'

beforeEach(async () => {
  await emptyDatabase()
  await provideBuiltInPage('about', pageText())
})

const opened = { title: 'About', description: 'What this is.', lang: 'en', body: 'One paragraph.', note: '' }

test('every version of a page can be read, with who made it and why', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  await editPage(editor, 'about', pageText({ body: 'Two.', lang: 'es' }), { from: 1, note: 'news' })
  expect(await listPageVersions(author, 'about', null)).toBeNull()
  expect(await findPageVersion(author, 'about', 1)).toBeNull()
  expect(await listPageVersions(editor, 'about', null)).toMatchObject({
    of: { version: 2, canEdit: true },
    versions: [
      { version: 2, by: editor.name, note: 'news' },
      { version: 1, by: null, note: null },
    ],
    next: null,
  })
  expect(await findPageVersion(editor, 'about', 1)).toMatchObject({ body: 'One paragraph.', lang: 'en' })
  expect(await findPageVersion(editor, 'about', 2)).toMatchObject({ body: 'Two.', lang: 'es' })
  expect(await findPageVersion(editor, 'about', 3)).toBeNull()
  expect(await findFormerPage('about', 1)).toEqual(opened)
})
