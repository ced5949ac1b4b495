/** Finds what was made of a thing by the tag of that thing. */
export class TagIndex {
  readonly #keys = new Map<string, Set<string>>()

  add(key: string, tags: string[]): void {
    for (const tag of tags) {
      const keys = this.#keys.get(tag)
      if (keys) keys.add(key)
      else this.#keys.set(tag, new Set([key]))
    }
  }

  remove(key: string, tags: string[]): void {
    for (const tag of tags) {
      const keys = this.#keys.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keys.delete(tag)
    }
  }

  keysOf(tag: string): Iterable<string> {
    return this.#keys.get(tag) ?? []
  }

  get size(): number {
    return this.#keys.size
  }
}
