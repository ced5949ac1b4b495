import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Leases, Variant } from './leases.ts'
import { Outbox } from './outbox.ts'
import { type Purger, purge } from './purge.ts'

const sockets = 8
const together = 64
const onItsWay = 1000 // milliseconds
const patience = 5000 // milliseconds for the last purges of a process that stops

/**
 * For a cache that finds pages by their address alone (deploy/nginx). Each process purges what it leased out itself, so
 * no process has to know what another did. Everything is purged twice: an answer that was on its way to the cache
 * when the page changed is stored after the first purge, and is gone with the second.
 */
export function purgeByAddress(url: string, host: string, leases: Leases): Purger {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const outbox = new Outbox((batch) => Promise.all(batch.map((line) => purge(...read(line)))).then(() => {}), together)

  function read(line: string): Parameters<typeof purge> {
    const { url: address, accept, encoding }: Variant = JSON.parse(line)
    const headers = { host, accept, ...(encoding ? { 'accept-encoding': encoding } : {}) }
    return [url.replace(/\/$/, '') + address, { agent, headers }]
  }

  function send(variants: Variant[]): void {
    if (variants.length === 0) return
    const lines = variants.map((variant) => JSON.stringify(variant))
    outbox.add(lines)
    setTimeout(() => outbox.add(lines), onItsWay).unref()
  }

  return {
    tags: (tags) => send(leases.revoke(tags)),
    all: () => send(leases.revokeAll()),
    stop: async () => {
      send(leases.revokeAll()) // afterwards there is nobody who owes the cache a purge
      for (const began = Date.now(); !outbox.idle && Date.now() - began < patience; ) await sleep(20)
      outbox.stop()
      agent.destroy()
    },
  }
}
