import { z } from 'zod'
import { render } from '#components/mdx/render.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readJson } from '#lib/http/json.ts'
import { canonicalLanguage } from '#lib/lang.ts'

const message = z.object({
  body: z.string(),
  lang: z.string().transform((tag) => canonicalLanguage(tag) ?? 'en'),
  foreign: z.boolean(),
})

/** Sets what is being typed as readers would see it, or says what is wrong with it and on which line. */
export async function POST(request: Request) {
  await requireViewer('article.create')
  const sent = await readJson(request, message)
  if (!sent.ok) return sent.error
  const { body, lang, foreign } = sent.value
  const outcome = await render({ body, lang, trusted: !foreign })
  if (!outcome.ok) return Response.json({ mistake: outcome.error })
  const { html, words, lines } = outcome.value
  return Response.json({ html, words, lines })
}
