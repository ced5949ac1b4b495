import type { Page } from '@playwright/test'
import { publishArticle } from '#lib/mutations/desk/publication.ts'
import { draft } from '#lib/testing/draft.ts'
import { furnish } from '#lib/testing/rooms.ts'
import { adminPaths } from '#lib/urls.ts'
import { expect, test } from './desk.ts'

// Whatever is typed into a form or an address of the desk is answered. The forms are found in the pages themselves: who
// adds one need not think of this test.

const parameters = [
  'q',
  'before',
  'after',
  'subject',
  'person',
  'action',
  'status',
  'from',
  'to',
  'date',
  'came',
  'next',
]
const inAddress = ['%00', 'a%00bc', '99999999999', '%ED%A0%80', '%F0%9F%93', 'a'.repeat(1000)]
const overflow = '99999999999'
const megabyte = 'a'.repeat(1024 * 1024)

type Field = { name: string; value: string; isTyped: boolean }
type Found = { key: string; name: string; fields: Field[] }

/** The forms of the page that is open, as a browser without scripts would send them. */
async function formsOf(page: Page): Promise<Found[]> {
  const forms = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>('form[method="post" i]')].map((form) => ({
      name: form.getAttribute('aria-label') ?? '',
      fields: [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string'
          ? [
              {
                name,
                value,
                isTyped:
                  form.querySelector(
                    `[name="${CSS.escape(name)}"]:is(textarea, input:not([type="hidden"], [type="checkbox"], [type="radio"]))`,
                  ) !== null,
              },
            ]
          : [],
      ),
    })),
  )
  return forms.map((form) => {
    const deed = form.fields.find(({ name }) => /^\$ACTION_(?:\d+:0|ID_)/.test(name))
    const id = /[0-9a-f]{40,}/.exec(`${deed?.name} ${deed?.value}`)?.[0]
    return { ...form, key: `${id} ${form.fields.map(({ name }) => name).join(' ')}` }
  })
}

/** Each of the form's values, made hostile by itself. What is not typed but chosen becomes nothing that there is. */
function hostileForms({ fields }: Found): Record<string, string>[] {
  const good = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  return fields.flatMap(({ name, value, isTyped }) => {
    if (/^\$ACTION_\d+:1$/.test(name) && /^\[\d+,/.test(value))
      return [overflow, '{"gt":0}', '[]'].map((row) => ({ ...good, [name]: value.replace(/^\[\d+/, `[${row}`) }))
    if (name.startsWith('$ACTION')) return []
    const worse = isTyped ? [`${value}\0`, '\0', `${value}${megabyte}`] : ['x\0y', overflow, megabyte]
    return worse.map((each) => ({ ...good, [name]: each }))
  })
}

test('no address and no form of the desk ends in an error, whatever stands in it', async ({ colleague, baseURL }) => {
  test.setTimeout(900_000)
  const administrator = await colleague('ADMINISTRATOR', { javaScriptEnabled: false })
  const { page } = administrator
  const origin = new URL(baseURL ?? '').origin
  const rooms = await furnish(page.request, administrator, origin)
  // Not a sample, which other tests compare in all its forms.
  const own = await draft(administrator)
  await publishArticle(administrator, own.id, 1)
  rooms.published = adminPaths.article(own.id)
  const seen = new Set<string>()
  const failed: string[] = []
  const note = (what: string, status: number) => status >= 500 && failed.push(`${what}: ${status}`)

  const { people, ...others } = rooms // last: a role that is given ends sessions, perhaps one's own
  for (const [room, address = ''] of Object.entries({ ...others, people })) {
    for (const names of [parameters, parameters.filter((name) => name !== 'q')]) // a search looks at little else
      for (const value of inAddress) {
        const query = names.map((name) => `${name}=${value}`).join('&')
        const asked = `${address}${address.includes('?') ? '&' : '?'}${query}`
        note(asked.slice(0, 120), (await page.request.get(asked)).status())
      }
    await page.goto(address)
    await expect(page).toHaveURL(address)
    for (const form of (await formsOf(page)).filter(({ key }) => !seen.has(key))) {
      seen.add(form.key)
      for (const multipart of hostileForms(form)) {
        const answer = await page.request.post(address, { multipart, headers: { origin }, maxRedirects: 0 })
        const sent = JSON.stringify(Object.entries(multipart).filter(([name]) => !name.startsWith('$ACTION_KEY')))
        note(`${form.name} of ${room} with ${sent.slice(0, 200)}`, answer.status())
      }
    }
  }
  const names = ['lookup?q', 'lookup?of=article&q', 'lookup?of=story&q', 'names?of=topic&q', 'names?of=entity&q']
  const pictures = ['q', 'before'].map((parameter) => `${adminPaths.offeredPictures()}?${parameter}`)
  for (const looked of [...names.map((name) => `/admin/articles/${name}`), ...pictures])
    for (const value of inAddress) {
      const asked = `${looked}=${value}`
      note(asked.slice(0, 80), (await page.request.get(asked)).status())
    }
  expect(seen.size).toBeGreaterThan(40)
  expect(failed).toEqual([])
})
