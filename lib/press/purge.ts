import { Agent, request } from 'node:http'

const pause = 1000 // before trying again
const most = 5000 // tags that are remembered while the cache in front does not answer
const together = 100 // tags a request: a header has a length

export type Purger = { tags(tags: string[]): void; all(): void; stop(): void }

/**
 * Tells the cache in front of this process (deploy/varnish) which surrogate keys have changed. Every process does, after
 * it has recalled its own copies: what the cache fetched meanwhile from one that was later is gone with that one's purge.
 * While the cache does not answer, the keys wait.
 */
export function purgeAt(url: string): Purger {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const waiting = new Set<string>()
  let everything = false
  let busy = false
  let retry: NodeJS.Timeout | undefined

  function send(keys: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = request(
        url,
        { method: 'PURGE', agent, headers: { 'xkey-purge': keys }, timeout: 5000 },
        (answer) => {
          answer.resume()
          if (answer.statusCode === 200) answer.on('end', resolve)
          else reject(new Error(`${url} answered a purge with ${answer.statusCode}`))
        },
      )
      asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', reject)
      asked.end()
    })
  }

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    try {
      while (everything || waiting.size > 0) {
        // Taken out first: what changes again while it is sent has to be sent again.
        const all = everything
        const batch = [...waiting].slice(0, all ? most : together)
        everything = false
        for (const tag of batch) waiting.delete(tag)
        await send(all ? 'all' : batch.join(' ')).catch((error) => {
          everything ||= all
          for (const tag of batch) waiting.add(tag)
          throw error
        })
      }
    } catch (error) {
      if (!retry) console.error(`Copies could not be purged, trying again: ${(error as Error).message}`)
      retry = setTimeout(() => void work(), pause).unref()
      return
    } finally {
      busy = false
    }
    retry = undefined
  }

  return {
    tags: (tags) => {
      for (const tag of tags) waiting.add(tag)
      if (waiting.size > most) {
        everything = true
        waiting.clear()
      }
      void work()
    },
    all: () => {
      everything = true
      void work()
    },
    stop: () => {
      clearTimeout(retry)
      agent.destroy()
    },
  }
}
