import { Moment } from '#components/admin/frame/moment.tsx'
import { parseTimestamp } from '#lib/dates.ts'
import { en } from '#lib/messages/desk/en.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Difference } from '#lib/mutations/desk/audit.ts'
import type { Shown } from '#lib/rights/policy.ts'

/** A field that a deed changed, and its two values, as the desk calls them elsewhere. */
export function ChangeLine({ change, zone }: { change: Difference; zone: string | null }) {
  const { field, from, to } = change
  return deskWords().rich('audit.change', {
    field: fieldName(field),
    from: () => <Value field={field} value={from} zone={zone} />,
    to: () => <Value field={field} value={to} zone={zone} />,
  })
}

/** A field of an older release keeps the name that it had, and so does one that is named after what it is about. */
function fieldName(field: string): string {
  return isKey(en.changed, field) ? deskWords()(`changed.${field}`) : field
}

type ValueProps = { field: string; value: Difference['to']; zone: string | null }

function Value({ field, value, zone }: ValueProps) {
  const t = deskWords()
  if (value === null) return t('audit.empty')
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  if (typeof value === 'number') return String(value)
  const at = /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) ? parseTimestamp(value) : null
  return at ? <Moment at={at} zone={zone} /> : valueName(field, value)
}

function valueName(field: string, value: string): string {
  const t = deskWords()
  switch (field) {
    case 'status':
      return isKey(en.status, value) ? t(`status.${value}`) : value
    case 'genre':
      return isKey(en.genre, value) ? t(`genre.${value}`) : value
    case 'role':
      return isKey(en.role, value) ? t(`role.${value}`) : value
    case 'kind':
      if (isKey(en.kind, value)) return t(`kind.${value}`)
      return isKey(en.sourceKind, value) ? t(`sourceKind.${value}`) : value
    case 'rights':
    case 'shown': {
      const known = extents.find((each) => each === value)
      return known ? t(`sources.${known}`) : value
    }
    default:
      return value
  }
}

const extents = ['FULL', 'EXCERPT', 'LINK'] as const satisfies Shown[]

function isKey<T extends object>(words: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(words, key)
}
