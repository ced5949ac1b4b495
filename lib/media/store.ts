import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'

/** Where a file of the media library lies: DATA_DIR/uploads, a folder for each first byte of the hashes. */
function placeOf(name: string): string {
  return path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'uploads', name.slice(0, 2), name)
}

/** Keeps a file whole or not at all, and so that it outlives a power cut; one that is there already is the same. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(name)
  if (await exists(place)) return
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true })
  const draft = path.join(folder, `.${randomUUID()}`)
  try {
    await writeThrough(draft, bytes)
    await rename(draft, place)
    await flush(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A file of the library as it is read; null when there is none. */
export async function openFile(name: string): Promise<{ bytes: number; read(): ReadStream; close(): void } | null> {
  const file = await open(placeOf(name), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  const { size } = await file.stat()
  return {
    bytes: size,
    read: () => createReadStream('', { fd: file }),
    close: () => void file.close(),
  }
}

/** Takes files out of the library; one that is not there is out already. */
export async function dropFiles(names: string[]): Promise<void> {
  for (const name of names) await rm(placeOf(name), { force: true })
}

async function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  )
}

async function writeThrough(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o644)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name itself has to reach the disk too, where the system can say so of a folder. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
