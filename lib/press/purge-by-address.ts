import { Agent } from 'node:http'
import type { Leases, Variant } from './leases.ts'
import { Outbox } from './outbox.ts'
import { type Purger, purge } from './purge.ts'

const sockets = 8
const together = { most: 64, weigh: () => 1 }

type Site = { host: string; secret: string; leases: Leases }

/**
 * For a cache that finds pages by their address alone (deploy/nginx). Each process purges what it leased out itself, so
 * no process has to know what another did.
 */
export function purgeByAddress(url: string, { host, secret, leases }: Site): Purger {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const outbox = new Outbox((batch) => Promise.all(batch.map((line) => purge(...read(line)))).then(() => {}), together)

  function read(line: string): Parameters<typeof purge> {
    const { url: address, accept, encoding }: Variant = JSON.parse(line)
    const headers = { host, accept, ...(encoding ? { 'accept-encoding': encoding } : {}) }
    return [url.replace(/\/$/, '') + address, { agent, secret, headers }]
  }

  function send(variants: Variant[]): void {
    if (variants.length > 0) outbox.add(variants.map((variant) => JSON.stringify(variant)))
  }

  return {
    tags: (tags) => send(leases.revoke(tags)),
    all: () => send(leases.revokeAll()),
    stop: async () => {
      send(leases.close()) // afterwards there is nobody who owes the cache a purge
      await outbox.finish()
      agent.destroy()
    },
  }
}
