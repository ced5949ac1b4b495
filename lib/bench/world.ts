import { nameKey, slugify } from '../slug.ts'
import { between, distinct, pick, type Random, randomFrom, zipf } from './random.ts'
import { capital, language, markdown, phrase, pickLanguage } from './words.ts'

export type Label = { slug: string; name: string }
export type Sentiment = 'positive' | 'neutral' | 'negative'
export type Genre = 'news' | 'analysis' | 'opinion' | 'background' | 'interview' | 'review'

/** A synthetic article; its labels are numbers of those of the world. */
export type Piece = {
  slug: string
  title: string
  summary: string
  body: string
  lang: string
  publishedAt: Date
  updatedAt: Date
  source: number
  topics: number[]
  entities: number[]
  authors: number[]
  story: number | null
  sentiment: Sentiment
  genre: Genre
}

/** So many articles and all that they speak of, the same on every run. */
export type World = {
  size: number
  topics: Label[]
  entities: Label[]
  sources: Label[]
  authors: Label[]
  stories: number
  pieceAt(number: number): Piece
}

const start = Date.UTC(2021, 0, 1)
const day = 86_400_000
const span = 5 * 365 * day
const storyEvery = 10 // articles
const longest = { from: 0.8, to: 0.81 } // of all articles: one story that half of them tell, and so hundreds
const genres: Genre[] = ['analysis', 'opinion', 'background', 'interview', 'review'] // the other eleven of sixteen are news

export function createWorld(size: number): World {
  const world = {
    size,
    topics: names(24, 1, 1),
    entities: names(20_000, 2, 2),
    sources: names(60, 3, 1),
    authors: names(200, 4, 2),
    stories: Math.ceil(size / storyEvery),
  }
  const ranks = { topic: zipf(24), entity: zipf(20_000), source: zipf(60), author: zipf(200, 0.7) }
  return { ...world, pieceAt: (number) => pieceAt(number, world, ranks) }
}

type Ranks = Record<'topic' | 'entity' | 'source' | 'author', (random: Random) => number>

function pieceAt(number: number, world: Omit<World, 'pieceAt'>, ranks: Ranks): Piece {
  const random = randomFrom(number)
  const speech = pickLanguage(random)
  const title = phrase(random, speech.words, between(random, 5, 9))
  const entities = distinct(between(random, 3, 8), () => ranks.entity(random))
  const mentions = entities.map((entity) => world.entities[entity]?.name).join(', ')
  const publishedAt = timeOf(number, world.size)
  return {
    slug: `${slugify(title.split(' ').slice(0, 2).join(' '))}-${number.toString(36)}`,
    title,
    summary: `${pick(random, speech.sentences)} ${pick(random, speech.sentences)}`,
    body: `${mentions}.\n\n${markdown(random, speech, 900 * 8 ** random())}`,
    lang: speech.tag,
    publishedAt,
    updatedAt: random() < 0.1 ? new Date(publishedAt.getTime() + between(random, 1, 72) * 3_600_000) : publishedAt,
    source: ranks.source(random),
    topics: distinct(between(random, 1, 4), () => ranks.topic(random)),
    entities,
    authors: distinct(between(random, 1, 10) > 8 ? 2 : 1, () => ranks.author(random)),
    story: storyAt(number, world.size, random),
    sentiment: pick(random, ['positive', 'neutral', 'neutral', 'negative']),
    genre: genres[number % 16] ?? 'news',
  }
}

/** Three of ten that came together tell one story; for a while nearly all of the news is one that goes on and on. */
function storyAt(number: number, size: number, random: Random): number | null {
  const share = number / size
  const chance = random()
  if (share >= longest.from && share < longest.to && chance < 0.5) return Math.floor((longest.from * size) / storyEvery)
  return chance < 0.3 ? Math.floor(number / storyEvery) : null
}

/**
 * In the order of their numbers, give or take half a day, a quarter of them in groups that share their second. One
 * hundredth of all came on a single day, half of these at the same moment, as from an archive that knows only days.
 */
function timeOf(number: number, size: number): Date {
  const flood = Math.floor(start / day + ((span / day) * 2) / 3) * day
  const share = number / size
  if (share >= 0.66 && share < 0.67)
    return new Date(share < 0.665 ? flood : flood + between(randomFrom(number), 0, 86_399) * 1000)
  const group = Math.floor(number / 20)
  const together = randomFrom(group)() < 0.25
  const random = randomFrom(together ? -group - 1 : number)
  const place = ((together ? group * 20 : number) / size) * span
  return new Date(Math.floor((start + place + random() * day) / 1000) * 1000)
}

/** Different names that stay different as addresses and as keys. */
function names(count: number, seed: number, length: number): Label[] {
  const random = randomFrom(-1000 - seed)
  const { words } = language('en')
  const long = words.filter((word) => word.length > 5)
  const found = new Map<string, Label>()
  const keys = new Set<string>()
  while (found.size < count) {
    const name = Array.from({ length }, () => capital(pick(random, long))).join(' ')
    const slug = slugify(name)
    if (found.has(slug) || keys.has(nameKey(name))) continue
    keys.add(nameKey(name))
    found.set(slug, { slug, name })
  }
  return [...found.values()]
}
