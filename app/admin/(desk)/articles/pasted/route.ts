import { z } from 'zod'
import { markdownOf } from '#components/mdx/pasted.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readJson } from '#lib/http/json.ts'

const message = z.object({ html: z.string().max(2 * 1024 * 1024) })

/** What was copied from a page or from a word processor, as Markdown. */
export async function POST(request: Request) {
  await requireViewer('article.create')
  const sent = await readJson(request, message)
  return sent.ok ? Response.json({ markdown: markdownOf(sent.value.html) }) : sent.error
}
