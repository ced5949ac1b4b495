import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '../auth/policy.ts'
import { appear, disappear, type OpenText } from '../mutations/desk/presence.ts'
import { readJson } from './json.ts'

const message = z.object({ window: z.uuid(), leaving: z.boolean().optional() })

/** A window says that it has a text open, and hears who else has; or that it is being closed. */
export async function answerPresence(request: Request, viewer: Actor, text: OpenText): Promise<Response> {
  const sent = await readJson(request, message)
  if (!sent.ok) return sent.error
  const { window, leaving } = sent.value
  if (leaving) {
    await disappear(viewer, window)
    return Response.json({})
  }
  const company = await appear(viewer, text, window)
  return company.ok ? Response.json(company.value) : notFound()
}
