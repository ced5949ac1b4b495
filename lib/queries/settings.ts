import { db, type Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { keepSettings, nothingSaved, type Saved } from '../settings/settings.ts'
import { inTurn } from './in-turn.ts'

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

/** Has this process go by the settings that were saved last. Pages printed before have to be recalled. */
export function loadSettings(): Promise<void> {
  return inTurn('settings', async () => keepSettings((await findNewest(db)).saved))
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
