import type { FormFields } from '#lib/text/fields.ts'
import type { Copy, Kept } from './keeper.ts'

/** What a browser keeps of a text for one person, on this device: `text` says which, `names` what fields its form has. */
export function deviceFor(person: string, text: string, names: string[]) {
  const all = `broadsheet:draft:${person}:${text}`
  const nameless = crypto.randomUUID() // of the one copy that a release kept which gave copies no names
  const keyOf = (id: string) => (id === nameless ? all : `${all}:${id}`)
  const read = (key: string, id?: string) => readKept(localStorage.getItem(key), names, id)
  return {
    keyOf,
    /** Which copy this tab kept last, before it was loaded anew. */
    own(): string | null {
      try {
        return sessionStorage.getItem(all)
      } catch {
        return null
      }
    },
    keep(kept: Kept): boolean {
      try {
        localStorage.setItem(keyOf(kept.id), JSON.stringify(kept))
        sessionStorage.setItem(all, kept.id)
        return true
      } catch {
        return false // full, or not allowed
      }
    },
    /** But for those into which more was typed since. */
    forget(copies: Copy[]): void {
      try {
        for (const { id, typedAt } of copies) {
          const kept = read(keyOf(id), id)
          if (kept && kept.typedAt <= typedAt) localStorage.removeItem(keyOf(id))
        }
      } catch {}
    },
    find(): Kept[] {
      try {
        const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
        const kept = keys.filter((key) => key.startsWith(`${all}:`)).map((key) => read(key))
        return [read(all, nameless), ...kept].filter((each) => each !== null)
      } catch {
        return []
      }
    },
  }
}

function readKept(stored: string | null, names: string[], known?: string): Kept | null {
  const { id = known, version, opened, fields, typedAt } = (parsed(stored) ?? {}) as Partial<Kept>
  const isKept = typeof id === 'string' && typeof version === 'number' && typeof typedAt === 'string'
  const [before, after] = [filled(opened, names), filled(fields, names)]
  return isKept && before && after ? { id, version, opened: before, fields: after, typedAt } : null
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null')
  } catch {
    return null
  }
}

/** Also what a release kept that knew fewer fields. */
function filled(value: unknown, names: string[]): FormFields | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.fromEntries(names.map((name) => [name, Reflect.get(value, name) ?? '']))
  return Object.values(fields).every((text) => typeof text === 'string') ? (fields as FormFields) : null
}
