import { z } from 'zod'
import { failed, ok, type Result } from '../result.ts'
import { problem } from './problem.ts'

/** Reads what a script sent; what is none of ours is answered with what is wrong. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Result<z.output<S>, Response>> {
  const parsed = json.pipe(schema).safeParse(await request.text())
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return failed(problem(422, 'This cannot be read.', `${issue?.path.join('.') || 'The body'}: ${issue?.message}`))
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' })
    return z.NEVER
  }
})
