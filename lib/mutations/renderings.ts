import { db } from '../db/client.ts'

export type Rendering = {
  contentHash: string
  compiler: string
  html: string
  text: string
  words: number
  failure: string | null
}

/** Keeps what the compiler made of a body. It can be made again at any time, so trouble in keeping it is no trouble. */
export async function keepRendering(articleId: number, rendering: Rendering): Promise<void> {
  await db.rendering
    .upsert({ where: { articleId }, create: { articleId, ...rendering }, update: rendering })
    .catch(() => {})
}

/** The same of a page of the house, unless it has another text by now. */
export async function keepPageRendering(slug: string, rendering: Rendering): Promise<void> {
  const { contentHash, compiler, html, text, words } = rendering
  await db.page.updateMany({ where: { slug, contentHash }, data: { compiler, html, text, words } }).catch(() => {})
}
