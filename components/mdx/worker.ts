import { parentPort } from 'node:worker_threads'
import type { Compiled, Source } from './body.ts'
import { compile } from './compile.ts'
import { explain } from './explain.ts'

export type BodyError = { message: string; line: number | null }
export type Outcome = { ok: true; value: Compiled } | { ok: false; error: BodyError }

parentPort?.on('message', async (source: Source) => parentPort?.postMessage(await attempt(source)))
parentPort?.postMessage('ready')

async function attempt(source: Source): Promise<Outcome> {
  try {
    return { ok: true, value: await compile(source) }
  } catch (error) {
    return { ok: false, error: toBodyError(error) }
  }
}

/** next-mdx-remote puts the compiler's message on a second line, and the place, if any, into it. */
function toBodyError(error: unknown): BodyError {
  const [first = '', second] = (error instanceof Error ? error.message : String(error)).split('\n')
  const message = first.startsWith('[next-mdx-remote]') && second ? second : first
  const line = /\((\d+):\d+-\d+:\d+\)/.exec(message)?.[1]
  return { message: explain(message.replace(/ \(\d+:\d+-\d+:\d+\)/g, '')), line: line ? Number(line) : null }
}
