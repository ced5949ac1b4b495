import { env } from '../env.ts'

/**
 * The hubs that are told when the feed at this address changes (w3.org/TR/websub): none of an archive, which nobody
 * subscribes to, nor of a search, of which nobody knows what a change does to it.
 */
export function hubsOf({ path, isArchive }: { path: string; isArchive: boolean }): string[] {
  return isArchive || /^\/search(?:\?|$)/.test(path) ? [] : env().WEBSUB_HUB
}
