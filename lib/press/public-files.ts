import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public')

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

let sizes: Map<string, number> | undefined

/** A picture of public/, by its address; null when there is none. The folder is read once: what it holds is built with the paper. */
export function publicFile(address: string): { type: string; bytes: number } | null {
  sizes ??= measure()
  const bytes = sizes.get(address)
  const type = types[path.extname(address)]
  return bytes !== undefined && type ? { type, bytes } : null
}

function measure(): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [`/${path.relative(folder, file)}`, statSync(file).size]
    }),
  )
}
