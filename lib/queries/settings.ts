import { db, type Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { keepSettings, nothingSaved, type Saved } from '../settings/settings.ts'

const fields = {
  name: true,
  tagline: true,
  lang: true,
  shown: true,
  excerptWords: true,
  search: true,
  aiInput: true,
  aiTrain: true,
  contact: true,
  securityContact: true,
} satisfies { [Field in keyof Saved]: true } & Prisma.SettingSelect

/** What was saved, and as which version; 0 is that nothing ever was. */
export type SavedVersion = { version: number; saved: Saved }

// Next bundles this file for itself; the two wait for each other, so that an older answer never takes a newer one's place.
const key = Symbol.for('broadsheet.settings.loading')
const shared = globalThis as { [key]?: Promise<void> }

/** Has this process go by the settings that were saved last. Pages printed before have to be recalled. */
export function loadSettings(): Promise<void> {
  const load = async () => keepSettings((await findNewest(db)).saved)
  const loading = (shared[key] ?? Promise.resolve()).then(load, load)
  shared[key] = loading
  return loading
}

export async function findNewest(tx: Tx): Promise<SavedVersion> {
  const newest = await tx.setting.findFirst({ orderBy: { version: 'desc' }, select: { ...fields, version: true } })
  if (!newest) return { version: 0, saved: nothingSaved }
  const { version, ...saved } = newest
  return { version, saved }
}

/** What held as of a version; null when there never was such a one. */
export async function findSaved(tx: Tx, version: number): Promise<Saved | null> {
  return version === 0 ? nothingSaved : tx.setting.findUnique({ where: { version }, select: fields })
}
