import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rfc3339 } from '../dates.ts'
import type { Piece, World } from './world.ts'

/** Writes the first `count` articles as NDJSON, in the form of the seed with our additions. */
export async function writeRecords(world: World, count: number, file: string): Promise<void> {
  const stream = createWriteStream(file)
  for (let number = 0; number < count; number++) {
    if (!stream.write(`${JSON.stringify(toRecord(world, world.pieceAt(number)))}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
}

function toRecord(world: World, piece: Piece) {
  const source = world.sources[piece.source]
  return {
    slug: piece.slug,
    title: piece.title,
    summary: piece.summary,
    body_md: piece.body,
    url: `https://archive.example/news/${piece.slug}`,
    canonical_source: originOf(world, piece),
    published_at: rfc3339(piece.publishedAt),
    updated_at: rfc3339(piece.updatedAt),
    lang: piece.lang,
    topics: piece.topics.map((topic) => world.topics[topic]?.slug),
    entities: piece.entities.map((entity) => world.entities[entity]?.name),
    sentiment: piece.sentiment,
    genre: piece.genre,
    authors: piece.authors.map((author) => ({ name: world.authors[author]?.name })),
    source: { slug: source?.slug, name: source?.name },
    ...(piece.story === null ? {} : { story: storyOf(piece.story) }),
  }
}

/** Where the article first stood. */
export function originOf(world: World, piece: Piece): string {
  return `https://${world.sources[piece.source]?.slug}.example/${piece.slug}`
}

export function storyOf(story: number): { slug: string; title: string } {
  return { slug: `story-${story}`, title: `Story ${story}` }
}
