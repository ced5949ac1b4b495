import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { slugify } from '#lib/slug.ts'
import { beginArticle, expect, test } from './desk.ts'

// What the paper knows, put right at the desk, and seen by readers.

const named = (of: string) => `${of} ${randomUUID().slice(0, 8)}`

test('a topic gets another name and address, and readers find it under both', async ({ colleague, publish, page }) => {
  const [old, fresh] = [named('Old topic'), named('New topic')]
  const { slug } = await publish({ topics: [old] })
  await page.request.get(`/news/${slug}`) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/topics')
  await desk.getByLabel('Part of a name').fill(old)
  await desk.getByRole('button', { name: 'Show' }).click()
  await desk.getByRole('link', { name: old, exact: true }).click()
  await desk.getByLabel('Name', { exact: true }).fill(fresh)
  await desk.getByLabel('Address', { exact: true }).fill(slugify(fresh))
  await desk.getByLabel('Other names').fill(old)
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()
  await expect.poll(async () => (await page.request.get(`/news/${slug}`)).text()).toContain(fresh)
  await page.goto(`/topics/${slugify(old)}`)
  await expect(page).toHaveURL(`/topics/${slugify(fresh)}`)
  await expect(page.getByRole('heading', { level: 1, name: fresh })).toBeVisible()
})

test('of two who edit one name neither loses what the other said, with scripts and without', async ({
  colleague,
  publish,
}) => {
  test.slow() // four people, twice
  for (const javaScriptEnabled of [true, false]) {
    const [one, other, also] = [named('One'), named('Other'), named('Also')]
    await publish({ entities: [one, other] })
    const { page: ada } = await colleague('EDITOR', { javaScriptEnabled })
    const { page: bob } = await colleague('EDITOR')
    const open = async (page: typeof ada, name: string) => {
      await page.goto(`/admin/entities?q=${encodeURIComponent(name)}`)
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    }
    await open(ada, one)
    await open(bob, other)
    await bob.getByLabel('The other one’s address').fill(slugify(one))
    await bob.getByLabel('Type the other one’s name to confirm').fill(one)
    await bob.getByRole('button', { name: 'Merge into another' }).click()
    await expect(bob.getByRole('heading', { level: 1, name: one })).toBeVisible()
    await bob.getByLabel(/^Description/).fill('What Bob knows.')
    await bob.getByRole('button', { name: 'Save' }).click()
    await expect(bob.getByText('Saved.')).toBeVisible()

    await ada.getByLabel(/^Other names/).fill(also)
    await ada.getByLabel(/^Description/).fill('What Ada knows.')
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect(ada.getByText('Somebody else saved here: What Bob knows.')).toBeVisible()
    await expect(ada.getByLabel(/^Description/)).toHaveValue('What Ada knows.')
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect(ada.getByText('Saved.', { exact: true })).toBeVisible()
    await open(ada, one)
    await expect(ada.getByLabel(/^Description/)).toHaveValue('What Ada knows.')
    await expect(ada.getByLabel(/^Other names/)).toHaveValue(new RegExp(other))
  }
})

test('a topic is made at the desk without scripts, removed while it is empty, and put back', async ({
  colleague,
  publish,
  page,
}) => {
  const [known, fresh] = [named('Known'), named('Fresh')]
  await publish({ topics: [known] })
  const path = `/topics/${slugify(fresh)}`
  const status = async () => (await page.request.get(path)).status()
  expect(await status()).toBe(404) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/topics')
  await desk.getByRole('link', { name: 'New topic', exact: true }).click()
  await desk.getByLabel('Name', { exact: true }).fill(known.toUpperCase())
  await desk.getByRole('button', { name: 'Make it' }).click()
  await expect(desk.getByText(`Something is called “${known}” already.`)).toBeVisible()
  await desk.getByLabel('Name', { exact: true }).fill(fresh)
  await desk.getByLabel(/^Address/).fill(slugify(known))
  await desk.getByRole('button', { name: 'Make it' }).click()
  await expect(desk.getByText('Something else is, or was, at this address.')).toBeVisible()
  await desk.getByLabel(/^Address/).fill('')
  await desk.getByLabel(/^Description/).fill('What is new.')
  await desk.getByRole('button', { name: 'Make it' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: fresh })).toBeVisible()
  await expect(desk.getByLabel('Address', { exact: true })).toHaveValue(slugify(fresh))
  await expect.poll(status).toBe(200)

  await desk.getByRole('button', { name: 'Remove' }).click()
  await expect(desk).toHaveURL('/admin/topics')
  await expect.poll(status).toBe(404)
  await desk.getByRole('button', { name: `Put ${fresh} back` }).click()
  await expect(desk.getByRole('heading', { level: 1, name: fresh })).toBeVisible()
  await expect(desk.getByLabel(/^Description/)).toHaveValue('What is new.')
  await expect.poll(status).toBe(200)
})

test('somebody is made at the desk, and the articles that name her by another name are hers', async ({
  colleague,
  publish,
  page,
}) => {
  const [name, other] = [named('Ada'), named('Countess')]
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/entities')
  await desk.getByRole('link', { name: 'New name', exact: true }).click()
  await desk.getByLabel('Kind').selectOption('Person')
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByLabel(/^Other names/).fill(other)
  await desk.getByLabel(/^The same elsewhere/).fill('wikidata')
  await desk.getByRole('button', { name: 'Make it' }).click()
  await expect(desk.getByText('Each line has to be an address')).toBeVisible()
  await desk.getByLabel(/^The same elsewhere/).fill('https://www.wikidata.org/wiki/Q7259')
  await desk.getByRole('button', { name: 'Make it' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  const { title } = await publish({ entities: [other], title: `${other} writes` })
  for (const [kind, count] of [
    ['Person', 1],
    ['Without kind and description', 0],
  ] as const) {
    await desk.goto('/admin/entities')
    await desk.getByLabel('Part of a name').fill(name)
    await desk.getByLabel('Kind').selectOption(kind)
    await desk.getByRole('button', { name: 'Show' }).click()
    await expect(desk.getByLabel('Kind').locator('option:checked')).toHaveText(kind)
    await expect(desk.getByRole('link', { name, exact: true })).toHaveCount(count)
  }
  await page.goto(`/entities/${slugify(name)}`)
  await expect(page.getByText(title).first()).toBeVisible()
  await desk.goto(`/admin/entities?q=${encodeURIComponent(name)}`)
  await desk.getByRole('link', { name, exact: true }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Remove' })).toHaveCount(0)
})

test('the curated list is put in order by keys alone, and the navigation follows', async ({
  colleague,
  publish,
  page,
}) => {
  const topic = named('One too many')
  await publish({ topics: [topic] })
  await publish({ topics: ['feeds'] })
  const navigation = async () => {
    const html = await (await page.request.get('/')).text()
    return html.indexOf('href="/topics/feeds"') - html.indexOf('href="/topics/web-standards"')
  }
  await expect.poll(navigation).toBeGreaterThan(0)
  const { page: desk } = await colleague('EDITOR')
  await desk.goto(`/admin/topics?q=${encodeURIComponent(topic)}`)
  await desk.getByRole('button', { name: `Add ${topic} to the list` }).press('Enter')
  await expect(desk.getByText('The list has 24 topics: take one out first.')).toBeVisible()
  await desk.getByRole('button', { name: 'Move Feeds up' }).press('Enter')
  await expect.poll(navigation).toBeLessThan(0)
  await desk.getByRole('button', { name: 'Move Feeds down' }).press('Enter')
  await expect.poll(navigation).toBeGreaterThan(0)
})

test('what is moved stands in its new place at once, and is back when no answer comes; the keyboard stays with it', async ({
  colleague,
}) => {
  const { page } = await colleague('EDITOR')
  await page.goto('/admin/topics')
  const order = () =>
    page
      .getByRole('button', { name: /^Move .* up$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  const [first = '', second = '', ...others] = await order()
  const { promise: told, resolve: tell } = Promise.withResolvers<void>()
  await page.route('**/admin/topics', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await told
    await route.abort('internetdisconnected')
  })
  const button = page.getByRole('button', { name: second })
  await button.press('Enter')
  await expect.poll(order).toEqual([second, first, ...others])
  await expect(button).toBeFocused()
  tell()
  await expect(page.getByText('The desk gave no answer')).toBeVisible()
  expect(await order()).toEqual([first, second, ...others])

  await page.unroute('**/admin/topics')
  await button.press('Enter')
  await expect.poll(order).toEqual([second, first, ...others])
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await expect(button).toBeFocused()
  const back = page.getByRole('button', { name: second.replace(/up$/, 'down') })
  await back.press('Enter')
  await expect.poll(order).toEqual([first, second, ...others])
  await expect(back).toHaveAttribute('aria-disabled', 'false') // the desk has answered
  await page.reload()
  expect(await order()).toEqual([first, second, ...others])
})

test('two names of one thing are shown side by side and merged, once the name of the one that stays is typed', async ({
  colleague,
  publish,
  page,
}) => {
  const name = named('Institute of Printing')
  const other = `The ${name}`
  await publish({ entities: [name] })
  await publish({ entities: [other] })
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/entities')
  const pair = desk.getByRole('listitem').filter({ hasText: 'alike' }).filter({ hasText: other })
  await pair.getByRole('button', { name: `${other} and ${name} are not the same` }).press('Enter')
  await expect(pair).toHaveCount(0)
  await desk.getByRole('button', { name: `Take back that ${other} and ${name} are not the same` }).press('Enter')
  await pair.getByRole('link', { name: other }).click()
  const target = desk.getByLabel('The other one’s address')
  await expect(target).toHaveValue('')
  await target.fill(name)
  await desk.getByRole('option', { name }).first().click()
  await expect(target).toHaveValue(`/entities/${slugify(name)}`)
  await desk.getByRole('link', { name: `Merge into ${name}`, exact: true }).click()
  await expect(desk.getByText(`one article go to “${name}”`)).toBeVisible()
  await expect(target).toHaveValue(`/entities/${slugify(name)}`)
  const typed = desk.getByRole('form', { name: 'Merge into another' }).getByLabel(/^Type “/)
  await typed.fill(other)
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByText('This is not the name of the one at that address.')).toBeVisible()
  await typed.fill(name)
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk.getByText('2 articles').first()).toBeVisible()
  await page.goto(`/entities/${slugify(other)}`)
  await expect(page).toHaveURL(`/entities/${slugify(name)}`)
})

test('a name of two things is split', async ({ colleague, publish, page }) => {
  const [name, element] = [named('Mercury'), named('Quicksilver')]
  await publish({ entities: [name], title: `${name}, a planet` })
  await publish({ entities: [name], title: `${name}, a metal` })
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto(`/admin/entities?q=${encodeURIComponent(name)}`)
  await desk.getByRole('link', { name, exact: true }).click()
  await desk.getByLabel('Name of the new one').fill(element)
  await desk.getByLabel(`${name}, a metal`).check()
  await desk.getByRole('button', { name: 'Split' }).click()
  await expect(desk.getByText('This is not its name.')).toBeVisible()
  await expect(desk.getByLabel('Name of the new one')).toHaveValue(element)
  await desk.getByLabel(`${name}, a metal`).check()
  await desk.getByRole('form', { name: 'Split' }).getByLabel(`Type “${name}” to confirm`).fill(name)
  await desk.getByRole('button', { name: 'Split' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: element })).toBeVisible()
  await page.goto(`/entities/${slugify(element)}`)
  await expect(page.getByText(`${name}, a metal`).first()).toBeVisible()
  await expect(page.getByText(`${name}, a planet`)).toHaveCount(0)
})

test('what is pinned leads the front page within a second, and leaves it when it is unpinned', async ({
  colleague,
  publish,
  page,
}) => {
  const { slug, title } = await publish({ published_at: '2020-01-01T00:00:00Z', title: named('From long ago') })
  const { page: desk } = await colleague('EDITOR')
  const leads = async () => (await (await page.request.get('/')).text()).includes(title)
  expect(await leads()).toBe(false)
  await desk.goto('/admin/front')
  const address = desk.getByLabel('Its address')
  await address.fill(title)
  await desk.getByRole('option', { name: title }).click()
  await expect(address).toHaveValue(`/news/${slug}`)
  await desk.getByRole('button', { name: 'Pin', exact: true }).click()
  const unpin = desk.getByRole('button', { name: `Unpin ${title}` })
  await expect(unpin).toBeVisible()
  await expect.poll(leads).toBe(true)
  await unpin.click()
  await expect(unpin).toHaveCount(0)
  await expect.poll(leads).toBe(false)
})

test('tomorrow’s lead is weighed and pinned today, and readers see nothing of it', async ({ colleague, page }) => {
  const { page: desk } = await colleague('EDITOR')
  const headline = named('Leads tomorrow')
  await beginArticle(desk, headline)
  await desk.getByText('Publish later …').click()
  await desk.getByRole('textbox', { name: 'Publish at' }).fill('2999-01-01T09:00:00')
  await desk.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(desk.getByText('Version 1, Scheduled')).toBeVisible()
  await desk.getByText('On the front page: As any …').click()
  const weight = desk.getByRole('form', { name: 'Weight on the front page' })
  await weight.getByRole('combobox').selectOption('Leads')
  await weight.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('On the front page: Leads …')).toBeVisible()

  await desk.goto('/admin/front')
  await desk.getByLabel('Its address').fill(slugify(headline))
  await desk.getByRole('button', { name: 'Pin', exact: true }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: headline })).toContainText('waits, comes')
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
  expect(await (await page.request.get('/')).text()).not.toContain(headline)
  await desk.getByRole('button', { name: `Unpin ${headline}` }).click()
  await expect(desk.getByRole('link', { name: headline })).toHaveCount(0)
})

test('the front page of a moment to come shows what is scheduled, to editors alone', async ({ colleague, page }) => {
  test.slow() // three people
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  const headline = named('To come')
  await beginArticle(desk, headline)
  const local = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)
  await desk.getByText('Publish later …').click()
  await desk.getByRole('textbox', { name: 'Publish at' }).fill(local(1))
  await desk.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(desk.getByText('Version 1, Scheduled')).toBeVisible()

  await desk.goto('/admin/front')
  await desk.getByLabel('Day and time').fill(local(2))
  await desk.getByRole('form', { name: 'The front page of a moment to come' }).getByRole('button').click()
  await expect(desk).toHaveURL(/\/admin\/front\/coming\?at=/)
  await expect(desk.getByText('The front page as it will be on')).toBeVisible()
  await expect(desk.getByRole('complementary').getByRole('link', { name: headline })).toBeVisible()
  await expect(desk.getByRole('heading', { name: headline })).toBeVisible()
  const address = new URL(desk.url()).pathname + new URL(desk.url()).search
  const answer = await desk.request.get(address)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(await answer.text()).not.toContain('/_next/static/chunks/')
  const { page: other } = await colleague('EDITOR') // what looks at a page is a script itself
  await other.goto(address)
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([])
  const { page: author } = await colleague('AUTHOR')
  expect((await author.request.get(address)).status()).toBe(404)
  await page.goto(address)
  await expect(page).toHaveURL(/sign-in/)

  for (const [query, sentence] of [
    ['at=soon', 'This is no day and time.'],
    ['at=2026-02-30T09:00', 'This is no day and time.'],
    ['at=2020-01-01T09:00', 'This moment is over.'],
    ['date=tomorrow', 'This is no day.'],
  ]) {
    await desk.goto(`/admin/front?${query}`)
    await expect(desk.getByText(sentence ?? '')).toBeVisible()
  }
  await desk.goto('/admin/front?date=2999-01-01')
  await expect(desk.getByRole('heading', { name: headline })).toBeVisible()
})
