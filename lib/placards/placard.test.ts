import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Announcement } from '../queries/placards.ts'
import { shapes } from '../urls.ts'
import { articlePlacard, paperPlacard } from './placard.ts'
import { dimensions } from './shapes.ts'

const titles: [lang: string, title: string][] = [
  ['en', 'Anthropic alleges distillation theft by Alibaba’s Qwen lab'],
  ['de', 'Das Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsamt wird geschlossen'],
  ['ar', 'الإعلان العالمي لحقوق الإنسان'],
  ['he', 'הכרזה לכל באי עולם בדבר זכויות האדם'],
  ['ja', '日本語の新聞見出しはどのように改行されるべきか、編集者が語る'],
  ['zh-Hant', '世界人權宣言'],
  ['ko', '정부, 내년도 예산안 국회 제출'],
  ['hi', 'मानव अधिकारों की सार्वभौम घोषणा'],
  ['ru', 'Всеобщая декларация прав человека'],
  ['en', 'Launch day 🎉🚀'],
  ['en', '<script>alert(1)</script> &amp; "]]>\u0000\ud83d'],
  ['en', 'news '.repeat(400)],
  ['en', 'x'.repeat(2000)],
  ['en', 'Z\u0338\u0327\u0322\u031b'.repeat(100)],
  ['en', ''],
]

const article = (title: string, lang = 'en', fields: Partial<Announcement> = {}): Announcement => ({
  title,
  lang,
  genre: 'OPINION',
  topic: 'Web standards',
  source: 'The reading desk',
  publishedAt: new Date('2026-06-25T12:00:00Z'),
  ...fields,
})

/** The rows and columns of a picture between which there is anything but paper. */
async function inked(png: Buffer, { top, height }: { top: number; height: number }) {
  const { data, info } = await sharp(png)
    .extract({ left: 0, top, width: 1200, height })
    .greyscale()
    .threshold(128)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
    Array.from({ length: info.height }, (__, y) => data[y * info.width + x]).includes(0),
  )
  return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0 }
}

const headline = { top: 190, height: 300 }

test('titles of any script and any kind become pictures of the right size, light enough to be shown', async () => {
  const pictures = new Set<string>()
  for (const [lang, title] of titles) {
    for (const shape of ['wide', '1x1'] as const) {
      const png = await articlePlacard(article(title, lang), shape)
      expect(await sharp(png).metadata(), `${title.slice(0, 40)} ${shape}`).toMatchObject({
        format: 'png',
        ...dimensions[shape],
      })
      expect(png.length, `${title.slice(0, 40)} ${shape}`).toBeLessThan(150 * 1024)
      pictures.add(png.toString('base64'))
    }
  }
  expect(pictures.size).toBe(titles.length * 2)
})

test('the same article gives the same picture', async () => {
  const [one, other] = [await articlePlacard(article('News'), 'wide'), await articlePlacard(article('News'), 'wide')]
  expect(one.equals(other)).toBe(true)
})

test.each<[string, string, string, Partial<Record<'left' | 'right', number>>]>([
  ['English begins on the left', 'en', 'News of the day', { left: 72 }],
  ['Arabic begins on the right', 'ar', 'الإعلان العالمي', { right: 1128 }],
  ['Hebrew begins on the right', 'he', 'הכרזה לכל באי', { right: 1128 }],
  ['Arabic in a text that is said to be English does so too', 'en', 'الإعلان العالمي', { right: 1128 }],
])('%s', async (_, lang, title, expected) => {
  const found = await inked(await articlePlacard(article(title, lang), 'wide'), headline)
  if (expected.left) expect(Math.abs(found.left - expected.left)).toBeLessThan(12)
  if (expected.right) expect(Math.abs(found.right - expected.right)).toBeLessThan(12)
  expect(found.right - found.left).toBeLessThan(900)
})

test.each<[string, string, string]>([
  ['Arabic letters join', 'ar', 'سسسسسس'],
  ['Devanagari letters combine', 'hi', 'क्ष्म्य'],
])('%s: together they are narrower than apart', async (_, lang, letters) => {
  const width = async (title: string) => {
    const { left, right } = await inked(await articlePlacard(article(title, lang), 'wide'), headline)
    return right - left
  }
  expect(await width(letters)).toBeLessThan(0.95 * (await width([...letters].join('\u200c'))))
})

test('the paper has a picture of its own', async () => {
  expect(await sharp(await paperPlacard()).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
})

test('every shape is drawn soon, and the process stays awake meanwhile', async () => {
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const began = performance.now()
  for (const shape of shapes) {
    const { width, height } = await sharp(await articlePlacard(article('news '.repeat(400)), shape)).metadata()
    expect({ width, height }).toEqual(dimensions[shape])
  }
  clearInterval(watch)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(longest).toBeLessThan(200)
})
