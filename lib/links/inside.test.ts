import { expect, test } from 'vitest'
import { placeInside, slugIn } from './inside.ts'

const site = 'https://paper.example'

test.each([
  ['/news/a-quake', { section: 'news', slug: 'a-quake' }],
  ['/news/a-quake.md?budget=500', { section: 'news', slug: 'a-quake' }],
  ['https://paper.example/topics/web', { section: 'topics', slug: 'web' }],
  ['/entities/caf%C3%A9', { section: 'entities', slug: 'café' }],
  ['/news/%E0%A4', { section: 'news', slug: '%E0%A4' }],
  ['/topics/web/feed.atom', null],
  ['/archive/2026/06', null],
  ['https://paper.example.net/news/a', null],
  ['https://elsewhere.example/news/a', null],
])('%s', (url, place) => {
  expect(placeInside(url, site)).toEqual(place)
})

test.each([
  ['a-quake', 'a-quake'],
  [' /news/a-quake.md?x#y ', 'a-quake'],
  ['https://paper.example/news/cafe%CC%81', 'café'],
  ['/topics/web', null],
  ['/news/%E0%A4', null],
  ['https://elsewhere.example/news/a', null],
  ['A quake', null],
])('an article that is named as %s', (text, slug) => {
  expect(slugIn(text, 'news', site)).toBe(slug)
})
