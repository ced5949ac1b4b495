import { type Fields, fieldNames } from '#lib/text/fields.ts'
import type { Kept } from './keeper.ts'

/** What a browser keeps of an article for one person, on this device. */
export function deviceFor(person: string, article: number | null) {
  const key = `broadsheet:draft:${person}:${article ?? 'new'}`
  return {
    keep(kept: Kept): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
        return true
      } catch {
        return false // full, or not allowed
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(key)
      } catch {}
    },
    find(): Kept | null {
      try {
        return readKept(JSON.parse(localStorage.getItem(key) ?? 'null'))
      } catch {
        return null
      }
    },
  }
}

function readKept(value: unknown): Kept | null {
  const { version, opened, fields, typedAt } = (value ?? {}) as Partial<Kept>
  const isKept = typeof version === 'number' && typeof typedAt === 'string' && isFields(opened) && isFields(fields)
  return isKept ? { version, opened, fields, typedAt } : null
}

function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    fieldNames.every((name) => typeof Reflect.get(value, name) === 'string')
  )
}
