import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../env.ts'

// What somebody delivered at the desk last lies in DATA_DIR/deliveries for a quarter of an hour, in a folder of their own:
// the file, so that what was tried can be written, and what was said of it.

const keptFor = 15 * 60_000 // milliseconds

type Delivery = { id: string; path: string; name: string }

/** Keeps a file in the place of what the same person delivered before. */
export async function keepDelivery(personId: string, name: string, bytes: Uint8Array): Promise<Delivery> {
  const id = randomUUID()
  const folder = folderOf(personId)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const delivery = { id, path: path.join(folder, `${id}${name.endsWith('.gz') ? '.gz' : '.records'}`), name }
  await writeFile(delivery.path, bytes, { mode: 0o600 })
  await writeFile(path.join(folder, `${id}.name`), name, { mode: 0o600 })
  return delivery
}

/** What somebody delivered; null when it is too long ago, or was another person's. @param id a UUID */
export async function findDelivery(personId: string, id: string): Promise<Delivery | null> {
  const folder = folderOf(personId)
  const file = (await listFresh(folder)).find((each) => each === `${id}.gz` || each === `${id}.records`)
  return file
    ? { id, path: path.join(folder, file), name: await readFile(path.join(folder, `${id}.name`), 'utf8') }
    : null
}

export async function dropDelivery({ path: place }: Delivery): Promise<void> {
  await rm(place, { force: true })
}

export async function keepReport(personId: string, id: string, report: string): Promise<void> {
  const folder = folderOf(personId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, `${id}.txt`), report, { mode: 0o600 })
}

/** What was said of a delivery; null as above. */
export async function findReport(personId: string, id: string): Promise<string | null> {
  const folder = folderOf(personId)
  const isThere = (await listFresh(folder)).includes(`${id}.txt`)
  return isThere ? readFile(path.join(folder, `${id}.txt`), 'utf8') : null
}

/** Deletes what has been kept long enough. */
export async function dropOldDeliveries(): Promise<void> {
  for (const person of await readdir(folderOf('')).catch(nobody)) {
    const folder = folderOf(person)
    if ((await listFresh(folder)).length === 0) await rm(folder, { recursive: true, force: true })
  }
}

function folderOf(personId: string): string {
  return path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'deliveries', personId)
}

async function listFresh(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(nobody)
  if (names.length === 0) return []
  const { mtimeMs } = await stat(folder)
  return Date.now() - mtimeMs < keptFor ? names : []
}

function nobody(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
