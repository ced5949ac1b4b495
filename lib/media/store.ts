import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'
import { isCutOf } from './file-name.ts'

/** Where a file of the media library lies: DATA_DIR/uploads, a folder for each first byte of the hashes. */
function placeOf(name: string): string {
  return path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'uploads', name.slice(0, 2), name)
}

/** Where files lie that nobody is sent. */
function asideFolder(): string {
  return path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'uploads', 'aside')
}

function asideOf(name: string): string {
  return path.join(asideFolder(), name)
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
export async function openFile(name: string): Promise<OpenFile | null> {
  const file = await open(placeOf(name), 'r').catch(nothing)
  if (!file) return null
  const { size } = await file.stat()
  return {
    bytes: size,
    read: () => createReadStream('', { fd: file }),
    close: () => void file.close(),
  }
}

export type OpenFile = { bytes: number; read(): ReadStream; close(): void }

/** A file of the library as a whole; null when there is none. */
export async function loadFile(name: string): Promise<Uint8Array | null> {
  return readFile(placeOf(name)).catch(nothing)
}

/** A file that lies aside; null when there is none. */
export async function loadAside(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(asideOf(name)).catch(nothing)
}

/** Lays files where nobody is sent them; one that is not in its place is there already. */
export async function layAside(names: string[]): Promise<void> {
  await mkdir(asideFolder(), { recursive: true })
  for (const name of names) await move(placeOf(name), asideOf(name))
}

/** Lays files back in their places. */
export async function layBack(names: string[]): Promise<void> {
  for (const name of names) await move(asideOf(name), placeOf(name))
}

export async function dropAside(names: string[]): Promise<void> {
  for (const name of names) await rm(asideOf(name), { force: true })
}

export async function listAside(): Promise<string[]> {
  return (await readdir(asideFolder()).catch(nothing)) ?? []
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(nothing)
  await flush(path.dirname(from))
  await flush(path.dirname(to))
}

/** Takes files out of the library; one that is not there is out already. */
export async function dropFiles(names: string[]): Promise<void> {
  for (const name of names) await rm(placeOf(name), { force: true })
}

/** Takes the cuts of a picture out; whoever asks for one has it made again. */
export async function dropCuts(hash: string): Promise<void> {
  const names = await readdir(path.dirname(placeOf(hash))).catch(nothing)
  await dropFiles((names ?? []).filter((name) => isCutOf(name, hash)))
}

/** What there is in the place of a file that is not there; any other trouble is trouble. */
function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

export async function isThere(name: string): Promise<boolean> {
  return exists(placeOf(name))
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
