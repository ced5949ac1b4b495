import { rowIdOf } from '#lib/row-id.ts'

type Asked = { from: number | null; to: number | null; before: number | null }

/** Which versions an address asks for. */
export function readChoice(params: Record<string, string | string[] | undefined>): Asked {
  return { from: rowIdOf(params.from), to: rowIdOf(params.to), before: rowIdOf(params.before) }
}

/** Which two are compared: those that are asked for, else the last and the one before. */
export function compared({ from, to }: Asked, version: number): { from: number; to: number } {
  const later = to ?? version
  return { from: from ?? Math.max(later - 1, 1), to: later }
}
