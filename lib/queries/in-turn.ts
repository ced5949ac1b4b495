/**
 * Has what this process loads of one kind be loaded one after the other: an older answer never takes a newer one's place.
 * Next bundles this file for itself; the two wait for each other.
 */
export function inTurn(what: string, load: () => Promise<void>): Promise<void> {
  const key = Symbol.for(`broadsheet.${what}.loading`)
  const shared = globalThis as { [key: symbol]: Promise<void> | undefined }
  const loading = (shared[key] ?? Promise.resolve()).then(load, load)
  shared[key] = loading
  return loading
}
