import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Compiled, Source } from './body.ts'
import type { Outcome } from './worker.ts'

const limits = { bytes: 512 * 1024, milliseconds: 2000, megabytes: 256 }

type Waiting = { source: Source; resolve: (outcome: Outcome) => void }

const queue: Waiting[] = []
let worker: Worker | null = null
let busy = false

/**
 * Compiles a body in a thread of its own, within 512 KB of source, 2 s and 256 MB: whatever a text does there, this
 * process goes on.
 * @returns the rendering, or a sentence that says what is wrong with the text and on which line
 */
export function render(source: Source): Promise<Outcome> {
  if (Buffer.byteLength(source.body) > limits.bytes) {
    return Promise.resolve({
      ok: false,
      error: { message: `The text is longer than ${limits.bytes / 1024} KB.`, line: null },
    })
  }
  return new Promise((resolve) => {
    queue.push({ source, resolve })
    void work()
  })
}

/** Lets a command end: an idle worker would keep its process alive. */
export async function stopRendering(): Promise<void> {
  await worker?.terminate()
  worker = null
}

async function work(): Promise<void> {
  if (busy) return
  busy = true
  for (let next = queue.shift(); next; next = queue.shift()) next.resolve(await attempt(next.source))
  busy = false
}

async function attempt(source: Source): Promise<Outcome> {
  worker ??= await startWorker()
  const thread = worker
  const outcome = await new Promise<Outcome>((resolve) => {
    const settle = (result: Outcome) => {
      clearTimeout(timer)
      thread.off('message', settle).off('error', outOfMemory)
      resolve(result)
    }
    const give = (message: string) => settle({ ok: false, error: { message, line: null } })
    const outOfMemory = () => give('The text took more memory than there is for it.')
    const timer = setTimeout(
      () => give(`The text took longer than ${limits.milliseconds / 1000} s to set.`),
      limits.milliseconds,
    )
    thread.on('message', settle).on('error', outOfMemory)
    thread.postMessage(source)
  })
  if (!outcome.ok && outcome.error.line === null) await replace(thread)
  return outcome
}

/** A worker that is in trouble, or may be, is not used again. */
async function replace(thread: Worker): Promise<void> {
  worker = null
  thread.on('error', () => {})
  await thread.terminate()
}

/** Started before its first job is timed: loading the compiler takes longer than most jobs. */
async function startWorker(): Promise<Worker> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'components/mdx/worker.ts')
  const thread = new Worker(/* turbopackIgnore: true */ file, {
    env: { NODE_ENV: 'production' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 },
  })
  thread.unref()
  await new Promise<void>((resolve, reject) => thread.once('message', () => resolve()).once('error', reject))
  return thread
}

/** What readers get of a text that cannot be set: its paragraphs, as they were typed. */
export function asPlainText(body: string): Compiled {
  const paragraphs = body
    .slice(0, limits.bytes)
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return {
    html: `<div class="plain">${paragraphs.map((part) => `<p>${escaped(part)}</p>`).join('\n')}</div>`,
    text: paragraphs.join('\n\n'),
    words: body.split(/\s+/).length,
    markdown: null,
  }
}
