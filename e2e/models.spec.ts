import { expect, openWith, test } from './paper.ts'

// Text that a language model wrote says so, and goes where a reader wants none of it.

const model = 'Example Model 1'

test('the sample shows a summary that a model wrote', async ({ page }) => {
  await page.goto('/news/anthropic-alleges-distillation-theft-by-alibaba-qwen-lab')
  await expect(page.getByText(/^Summary by a language model: not named by wpnews\.pro\./)).toBeVisible()
  await expect(page.getByRole('link', { name: 'The original at letsdatascience.com' }).first()).toBeVisible()
})

test('a summary and a body by a model name it, with the way to the original', async ({ page, publish }) => {
  const { slug } = await publish({ summary_model: model, body_model: model })
  await page.goto(`/news/${slug}`)
  for (const part of ['Summary', 'Text'])
    await expect(page.getByText(`${part} by a language model: ${model}.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'The original at example.com' })).toHaveCount(2)
})

test('one switch hides all of it on this device, and the paper stays useful', async ({ page, publish }) => {
  const summary = `Written by nobody in particular, ${now()}.`
  const { slug, title } = await publish({ summary, summary_model: model, body_model: model, published_at: now() })
  const own = await publish({ summary: `Written by a person, ${summary}`, published_at: now() })
  await openWith(page, '/topics/web-standards', own.title)
  await expect(page.getByText(summary, { exact: true })).toBeVisible()
  await expect(page.getByText('Summary by a language model').first()).toBeVisible()

  await page.getByRole('button', { name: 'Reading' }).click()
  await page
    .getByRole('group', { name: 'Written by language models' })
    .getByRole('radio', { name: 'Hide' })
    .check({ force: true })
  await page.keyboard.press('Escape')
  await expect(page.getByText(summary, { exact: true })).toBeHidden()
  await expect(page.getByText(`Written by a person, ${summary}`).first()).toBeVisible()

  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(summary, { exact: true })).toBeHidden()
  await expect(page.getByText('One paragraph.')).toBeHidden()
  await expect(page.getByText(`A language model (${model}) wrote this text.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'The original at example.com' })).toHaveAttribute(
    'href',
    /^https:\/\/example\.com\//,
  )
  await page.goto(`/search?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expect(page.getByText('One paragraph.')).toBeHidden()

  await page.goto(`/news/${own.slug}`)
  await expect(page.getByText(`Written by a person, ${summary}`).first()).toBeVisible()
  await expect(page.getByText('One paragraph.')).toBeVisible()
  expect(slug).not.toBe(own.slug)
})

test('what is opinion says so, on its card and on its page', async ({ page, publish }) => {
  const { slug, title } = await publish({ genre: 'opinion', published_at: now() })
  await openWith(page, '/topics/web-standards', title)
  const card = page.getByRole('article').filter({ hasText: title })
  await expect(card.getByText('Opinion')).toBeVisible()
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('article').first().getByText('Opinion')).toBeVisible()
})

function now(): string {
  return new Date().toISOString()
}
