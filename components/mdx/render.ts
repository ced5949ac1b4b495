import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Compiled, Source } from './body.ts'
import type { Outcome } from './worker.ts'

const limits = { bytes: 512 * 1024, cpuSeconds: 1.7, megabytes: 256, patienceSeconds: 20 }

type Waiting = { source: Source; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }

type Shop = { queue: Waiting[]; worker: Promise<Worker> | null; busy: boolean }

// Next bundles this file for itself; it and the server around it share one worker.
const key = Symbol.for('broadsheet.render')
const shared = globalThis as { [key]?: Shop }
shared[key] ??= { queue: [], worker: null, busy: false }
const shop = shared[key]

/**
 * Compiles a body in a thread of its own, within 512 KB of source, 1.7 s of its processor time and 256 MB: whatever a text
 * does there, this process goes on. How busy the machine is makes no difference to what comes out.
 * @returns the rendering, or a sentence that says what is wrong with the text and on which line
 * @throws when no worker can be started, or none gets its 1.7 s within 20
 */
export function render(source: Source): Promise<Outcome> {
  if (Buffer.byteLength(source.body) > limits.bytes) {
    return Promise.resolve({
      ok: false,
      error: { message: `The text is longer than ${limits.bytes / 1024} KB.`, line: null },
    })
  }
  return new Promise((resolve, reject) => {
    shop.queue.push({ source, resolve, reject })
    void work()
  })
}

/** Has a worker ready before the first text comes: loading the compiler takes most of a second. */
export async function warmUp(): Promise<void> {
  await render({ body: 'News', trusted: false, lang: 'en' })
}

/** Lets a command end: an idle worker would keep its process alive. */
export async function stopRendering(): Promise<void> {
  const last = await shop.worker
  shop.worker = null
  await last?.terminate()
}

async function work(): Promise<void> {
  if (shop.busy) return
  shop.busy = true
  for (let next = shop.queue.shift(); next; next = shop.queue.shift()) {
    await attempt(next.source).then(next.resolve, next.reject)
  }
  shop.busy = false
}

async function attempt(source: Source): Promise<Outcome> {
  const thread = await (shop.worker ?? hire())
  const before = await thread.cpuUsage()
  return new Promise<Outcome>((resolve, reject) => {
    let settled = false
    const stopWatching = () => {
      settled = true
      clearInterval(watch)
      clearTimeout(patience)
      thread.off('message', settle).off('error', outOfMemory)
    }
    const settle = (result: Outcome) => {
      stopWatching()
      resolve(result)
    }
    const giveUp = (message: string) => {
      replace(thread)
      settle({ ok: false, error: { message, line: null } })
    }
    const outOfMemory = () => giveUp('The text took more memory than there is for it.')
    const watch = setInterval(async () => {
      const used = await thread.cpuUsage(before).catch(() => null) // the thread may have ended
      if (used && used.user + used.system > limits.cpuSeconds * 1e6 && !settled)
        giveUp(`The text took longer than ${limits.cpuSeconds} s to set.`)
    }, 100)
    const patience = setTimeout(() => {
      replace(thread)
      stopWatching()
      reject(new Error('the machine is too busy to set a text'))
    }, limits.patienceSeconds * 1000)
    thread.on('message', settle).on('error', outOfMemory)
    thread.postMessage(source)
  })
}

/** The next job finds a new worker ready; the end of this one may take a while, and nobody waits for it. */
function replace(thread: Worker): void {
  void hire()
  void thread.terminate()
}

function hire(): Promise<Worker> {
  const next = startWorker()
  const forget = () => {
    if (shop.worker === next) shop.worker = null
  }
  next.then((thread) => thread.once('exit', forget), forget)
  shop.worker = next
  return next
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
  thread.on('error', () => {}) // also when it falls between two jobs, where nobody else listens
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
    lines: [],
  }
}
