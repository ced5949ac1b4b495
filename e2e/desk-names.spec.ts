import AxeBuilder from '@axe-core/playwright'
import { db } from '#lib/db/client.ts'
import { mergeEntities } from '#lib/mutations/merge.ts'
import { draft } from '#lib/testing/draft.ts'
import { expect, test } from './desk.ts'

const namesOf = async (id: number) => {
  const article = await db.article.findUniqueOrThrow({
    where: { id },
    select: { entities: { orderBy: { position: 'asc' }, select: { entity: { select: { name: true } } } } },
  })
  return article.entities.map(({ entity }) => entity.name)
}

test('names are offered while one is typed, and taken by keys alone', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  await draft(editor, { entities: ['Quark Press', 'Quark, Strangeness & Co.', 'Qwarck Press'] })
  await mergeEntities('qwarck-press', 'quark-press')
  const { id } = await draft(editor, { entities: ['IBM'] })
  await page.goto(`/admin/articles/${id}`)
  await expect(page.getByRole('toolbar')).toBeVisible()
  const field = page.getByRole('combobox', { name: /^People, organisations/ })
  await expect(field).toHaveValue('IBM')

  await field.press('End')
  await field.pressSequentially(', quark')
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options).toHaveCount(3)
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(options.last()).toHaveText('New name: quark')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(field).toHaveValue('IBM, quark')

  await page.keyboard.press('ArrowDown')
  await expect(options).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(/^IBM, "?Quark.*, $/)
  await page.keyboard.press('Backspace')
  await expect(field).toHaveValue('IBM, ')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toHaveValue(/^IBM, "?Quark.*, $/)
  await page.keyboard.press('Backspace')

  await field.pressSequentially('strangen') // not how it begins, and it holds a comma
  await options.filter({ hasText: 'Quark, Strangeness' }).click()
  await expect(field).toHaveValue('IBM, "Quark, Strangeness & Co.", ')

  await field.pressSequentially('qwarck pr') // merged into another
  await expect(options.first()).toContainText('Quark Press also Qwarck Press')
  await page.keyboard.press('Escape')
  await field.pressSequentially('ess, Somebody New')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  const now = ['IBM', 'Quark, Strangeness & Co.', 'Quark Press', 'Somebody New']
  expect(await namesOf(id)).toEqual(now)
  await expect(field).toHaveValue('IBM, "Quark, Strangeness & Co.", Quark Press, Somebody New')
})

test('without scripts the names are a row of text', async ({ colleague, browser, baseURL }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await draft(editor, { entities: ['Alphabet, Inc.'] })
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await page.context().storageState(),
  })
  const form = await plain.newPage()
  await form.goto(`/admin/articles/${id}`)
  const field = form.getByLabel(/^People, organisations/)
  await expect(field).toHaveValue('"Alphabet, Inc."')
  await field.fill('"Alphabet, Inc.", Ada')
  await form.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(form.getByText('Saved as version 2.')).toBeVisible()
  expect(await namesOf(id)).toEqual(['Alphabet, Inc.', 'Ada'])
  await plain.close()
})

test('a topic is new only when an editor types it, and the answer says so', async ({ colleague }) => {
  const [slip, fresh] = [`Tpography ${Date.now()}`, `Letterpress ${Date.now()}`]
  const { page, ...contributor } = await colleague('CONTRIBUTOR')
  const { id } = await draft(contributor, { topics: ['Web standards'] })
  await page.goto(`/admin/articles/${id}`)
  await expect(page.getByRole('toolbar')).toBeVisible()
  const field = page.getByRole('combobox', { name: /^Topics/ })
  await field.fill(`Web standards, ${slip}`)
  await page.getByLabel('Headline').fill('Typed on the way')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(`There is no topic “${slip}”`)).toBeVisible()
  await expect(field).toHaveAccessibleDescription(/There is no topic/)
  await expect(field).toHaveValue(`Web standards, ${slip}`)
  await expect(page.getByLabel('Headline')).toHaveValue('Typed on the way')
  await field.fill('Web standards')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()

  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/articles/new')
  await desk.getByLabel('Headline').fill('Under something new')
  await desk.getByLabel('Topics').fill(`Web standards, ${fresh}`)
  await desk.getByRole('button', { name: 'Begin' }).click()
  await expect(desk.getByText(`“${fresh}” is a new topic.`)).toBeVisible()
})
