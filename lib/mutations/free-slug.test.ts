import { expect, test } from 'vitest'
import { freeSlug, freeSlugs } from './free-slug.ts'

function among(names: string[]) {
  const asked: string[][] = []
  const findTaken = async (slugs: string[]) => {
    asked.push(slugs)
    return slugs.filter((slug) => names.includes(slug)).map((slug) => ({ slug }))
  }
  return { asked, findTaken }
}

test('the wish itself, or the lowest number that is free', async () => {
  expect(await freeSlug('news', among([]).findTaken)).toBe('news')
  expect(await freeSlug('news', among(['news', 'news-2', 'news-4']).findTaken)).toBe('news-3')
  expect(await freeSlugs(['a', 'a', 'b', 'a'], among(['a-2']).findTaken)).toEqual(['a', 'a-3', 'b', 'a-4'])
})

test('what was there a thousand times is found in a few questions', async () => {
  const { asked, findTaken } = among(['news', ...Array.from({ length: 1000 }, (_, index) => `news-${index + 2}`)])
  expect(await freeSlug('news', findTaken)).toBe('news-1002')
  expect(asked.length).toBeLessThan(8)
})
