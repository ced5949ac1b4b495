import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './paper.ts'

const found = (page: Page) => page.getByRole('region', { name: 'Articles found' })

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds, narrows, and comes back to where the search was', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click()
    await page.getByRole('searchbox').fill('feed')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/\/search\?q=feed/)
    const before = await found(page).getByRole('article').count()
    expect(before).toBeGreaterThan(3)
    await expect(found(page).locator('mark').first()).toBeVisible()

    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1).click()
    await expect(page).toHaveURL(/topic=/)
    const narrowed = await found(page).getByRole('article').count()
    expect(narrowed).toBeLessThan(before)
    await page.reload()
    await expect(found(page).getByRole('article')).toHaveCount(narrowed)

    await found(page).getByRole('article').first().getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(/\/news\//)
    await page.goBack()
    await expect(found(page).getByRole('article')).toHaveCount(narrowed)
    await page.getByRole('link', { name: /^Remove the filter Topic/ }).click()
    await expect(found(page).getByRole('article')).toHaveCount(before)
  })

  test('who mistypes is asked what was meant', async ({ page }) => {
    await page.goto('/search?q=syndicaton')
    await page.getByRole('link', { name: /^syndication$/i }).click()
    await expect(page.getByRole('region', { name: 'Articles found' }).getByRole('article').first()).toBeVisible()
  })

  test('what kind of story and how old are links with their counts', async ({ page }) => {
    for (const filter of ['Kinds', 'Published']) {
      await page.goto('/search?q=feed')
      const link = page.getByRole('navigation', { name: filter }).getByRole('link').last()
      const count = Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0])
      await link.click()
      await expect(page.getByRole('status')).toContainText(count === 1 ? '1 article ' : `${count} articles`)
      await expect(found(page).getByRole('article')).toHaveCount(count)
    }
  })

  test('a story stands once, with the way to all of it', async ({ page, publish }) => {
    const story = { slug: `told-${Date.now()}`, title: 'Told by three' }
    for (const _ of [1, 2, 3]) await publish({ body_md: `The quokka of ${story.slug}.`, story })
    await page.goto(`/search?q=quokka+"${story.slug}"`)
    await expect(found(page).getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('status')).toContainText('1 article ')
    await page.getByRole('link', { name: '2 more on this story' }).click()
    await expect(page).toHaveURL(`/stories/${story.slug}`)
  })

  test('who finds nothing is told what stands in the way', async ({ page }) => {
    await page.goto('/search?q=feed&lang=ja&type=review')
    await expect(page.getByText('without any filter')).toBeVisible()
    await page.goto('/search?q=feed+xyzzyx')
    await expect(page.getByText('No article holds xyzzyx.')).toBeVisible()
    await page.goto('/search?q=brotli&lang=de')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'without the filter Language: German' })
      .getByRole('link')
      .click()
    await expect(page).toHaveURL(/\/search\?q=brotli$/)
    await expect(found(page).getByRole('article').first()).toBeVisible()
  })

  test('on a phone what narrows a search is folded, so that the first result is on the first screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/search?q=feed')
    await expect(found(page).getByRole('heading').first()).toBeInViewport()
    await expect(page.getByRole('navigation', { name: 'Topics' })).toBeHidden()
    await page.locator('summary', { hasText: 'Narrow the search' }).click()
    await expect(page.getByRole('navigation', { name: 'Topics' })).toBeVisible()
  })
})

test.describe('with scripts', () => {
  test('results follow what is typed, and the address follows them', async ({ page }) => {
    await page.goto('/search?q=feed&lang=en')
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
    const field = page.getByRole('searchbox')
    await field.press('End')
    await field.pressSequentially(' archive')
    await expect(page).toHaveURL(/\/search\?q=feed\+archive&lang=en$/)
    await expect(page.getByRole('status')).toHaveText(/^\d+ articles? for feed archive$/)
    await expect(page).toHaveTitle(/^feed archive/)
    await expect(field).toBeFocused()
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe('feed archive'.length)
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)

    const count = await found(page).getByRole('article').count()
    await page.reload()
    await expect(found(page).getByRole('article')).toHaveCount(count)
    await found(page).getByRole('heading').first().getByRole('link').click()
    await expect(page).toHaveURL(/\/news\//)
    await page.goBack()
    await expect(page.getByRole('searchbox')).toHaveValue('feed archive')
    await expect(found(page).getByRole('article')).toHaveCount(count)
  })

  test('typing makes no history: one step back leaves the search', async ({ page }) => {
    await page.goto('/topics')
    await page.goto('/search')
    await page.getByRole('searchbox').pressSequentially('sitemap', { delay: 250 })
    await expect(page).toHaveURL(/q=sitemap$/)
    await page.goBack()
    await expect(page).toHaveURL(/\/topics$/)
  })

  test('the arrow keys go from the field through the results and back', async ({ page }) => {
    await page.goto('/search?q=feed')
    const field = page.getByRole('searchbox')
    const links = found(page).getByRole('article').getByRole('heading').getByRole('link')
    await field.focus()
    await page.keyboard.press('ArrowDown')
    await expect(links.nth(0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(links.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(field).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('feed')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/news\//)
  })

  test('nothing is asked while a word is being composed', async ({ page }) => {
    await page.goto('/search')
    const asked: string[] = []
    page.on('request', (request) => new URL(request.url()).pathname === '/search' && asked.push(request.url()))
    const field = page.getByRole('searchbox')
    await field.evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
      input.value = 'るb'
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    })
    await page.clock.install()
    await page.clock.fastForward(1000)
    expect(asked).toEqual([])
    await field.evaluate((input: HTMLInputElement) => {
      input.value = 'ルビ'
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    })
    await page.clock.fastForward(1000)
    await expect(found(page).locator('mark').first()).toHaveText('ルビ')
  })

  test('when nothing comes, what is there stays', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL }) // whose console may say what failed
    await page.goto('/search?q=feed')
    const before = await found(page).textContent()
    await page.route('**/search?q=feedx*', (route) => route.fulfill({ status: 503, body: 'Later.' }))
    await page.route('**/search?q=feedxy*', (route) => route.abort())
    for (const typed of ['feedx', 'feedxy']) {
      const asked = page.waitForRequest(`**/search?q=${typed}`)
      await page.getByRole('searchbox').fill(typed)
      await asked
    }
    expect(await found(page).textContent()).toBe(before)
    await expect(page).toHaveURL(/q=feed$/)
    await page.close()
  })

  test('the script is small, and only here', async ({ page, request }) => {
    const script = page.locator('script[src*="/islands/search-"]')
    await page.goto('/')
    await expect(script).toHaveCount(0)
    await page.goto('/search')
    const answer = await request.get((await script.getAttribute('src')) ?? '', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(gzipSync(await answer.body()).length).toBeLessThan(3 * 1024)
  })
})

test('the name of a topic leads to it', async ({ page }) => {
  await page.goto('/search?q=typogr')
  await page.getByRole('navigation', { name: 'By this name' }).getByRole('link', { name: 'Typography' }).click()
  await expect(page).toHaveURL(/\/topics\/typography$/)
})

test('a search can be narrowed by days, and keeps its other filters', async ({ page }) => {
  await page.goto('/search?q=feed&lang=en')
  await page.locator('summary', { hasText: 'Dates' }).click()
  await page.getByLabel('From').fill('2001-01-01')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/q=feed&lang=en&since=2001-01-01/)
  await expect(page.getByRole('link', { name: /^Remove the filter/ })).toHaveCount(2)
})

test('searches keep no room from pages, and are as fresh as they', async ({ request, publish }) => {
  const search = '/search?q=samarkand'
  expect(await (await request.get(search)).text()).toContain('Nothing was found')
  expect((await request.get(search)).headers()['cache-status']).toBe('Broadsheet; hit')
  const { title } = await publish({ body_md: 'News from Samarkand.' })
  await expect.poll(async () => (await request.get(search)).text()).toContain(title)
  expect(await (await request.get(search)).text()).toContain('noindex')
})

test('a parameter that makes no sense is named, whatever is typed is not', async ({ request }) => {
  for (const [name, value] of [
    ['page', '0'],
    ['type', 'essay'],
    ['within', 'decade'],
    ['lang', '!'],
    ['since', '2026-02-30'],
    ['topic', 'a b'],
    ['order', 'price'],
  ]) {
    const answer = await request.get(`/search?q=a&${name}=${value}`)
    expect.soft(answer.status(), name).toBe(400)
    expect.soft(await answer.text(), name).toContain(`The parameter ${name}`)
  }
  for (const query of ["';--", '"', '((', '\\', '%', 'a'.repeat(300), '<script>', '電車'])
    expect.soft((await request.get(`/search?q=${encodeURIComponent(query)}`)).status(), query).toBe(200)
})

test('a browser is told how to search here', async ({ page, request }) => {
  await page.goto('/')
  const href = await page.locator('link[rel="search"]').getAttribute('href')
  const answer = await request.get(href ?? '')
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml')
  const template = /template="([^"]*\{searchTerms\})"/.exec(await answer.text())?.[1] ?? ''
  expect((await request.get(template.replace('{searchTerms}', 'feed'))).status()).toBe(200)
})
