import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

export type Island = 'reading' | 'search' | 'share'

let list: Record<string, string> | undefined

/** The address of an island's script; null when none have been built, and the page does without. */
export function islandUrl(name: Island): string | null {
  list ??= load()
  return list[name] ?? null
}

function load(): Record<string, string> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'public/islands/islands.json')
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
