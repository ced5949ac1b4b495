import { Agent, request } from 'node:http'
import { Outbox } from './outbox.ts'

/** Tells the cache in front of this process what it must not keep any longer; `stop` sends what is still to be said. */
export type Purger = { tags(tags: string[]): void; all(): void; stop(): Promise<void> }

const most = 5000 // tags that are remembered while the cache does not answer
const longest = 4096 // bytes of one header: caches take 8 KiB
const everything = 'all'
const inOneHeader = { most: longest, weigh: (tag: string) => tag.length + 1 }

/**
 * For a cache that finds pages by surrogate key (deploy/varnish). Every process purges, after it has recalled its own
 * copies: what the cache fetched meanwhile from one that was later is gone with that one's purge.
 */
export function purgeByKey(url: string, secret: string): Purger {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const outbox = new Outbox((batch) => {
    const keys = batch.includes(everything) ? everything : batch.join(' ')
    return purge(url, { agent, secret, headers: { 'xkey-purge': keys } })
  }, inOneHeader)

  function all(): void {
    outbox.clear()
    outbox.add([everything])
  }

  return {
    tags: (tags) => {
      if (outbox.size + tags.length > most) all()
      else outbox.add(tags)
    },
    all,
    stop: async () => {
      await outbox.finish()
      agent.destroy()
    },
  }
}

type Options = { agent: Agent; secret: string; headers: Record<string, string> }

/** @throws when the cache does not answer, or says anything but 200, or 404 for what it does not have */
export function purge(url: string, { agent, secret, headers }: Options): Promise<void> {
  const said = { ...headers, 'purge-secret': secret }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'PURGE', timeout: 5000, agent, headers: said }, (answer) => {
      answer.resume()
      if (answer.statusCode === 200 || answer.statusCode === 404) answer.on('end', resolve)
      else reject(new Error(`${url} answered a purge with ${answer.statusCode}`))
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', reject)
    asked.end()
  })
}
