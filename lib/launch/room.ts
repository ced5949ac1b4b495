import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'

const needed = 64 // megabytes, under which PostgreSQL cannot be counted on to start

/** @throws LaunchError when the disk that holds `place`, or is going to hold it, is full */
export async function requireRoom(place: string): Promise<void> {
  const free = await freeMegabytes(path.resolve(place))
  if (free >= needed) return
  throw new LaunchError(
    `The disk of ${place} is full (${free} MB free): make room, or name another place with DATA_DIR=…`,
  )
}

async function freeMegabytes(place: string): Promise<number> {
  const disk = await statfs(place).catch(() => null)
  if (disk) return Math.floor((disk.bavail * disk.bsize) / 1024 ** 2)
  const above = path.dirname(place)
  return above === place ? Number.POSITIVE_INFINITY : freeMegabytes(above)
}
