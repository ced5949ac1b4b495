import { deskWords } from '#lib/messages/desk/words.ts'
import { writtenContact } from '#lib/settings/fields.ts'
import type { Saved } from '#lib/settings/settings.ts'

/** A setting as somebody reads it. */
export function written(settings: Saved, field: keyof Saved): string {
  const t = deskWords()
  const value = settings[field]
  if (value === null || value === '') return t('settings.nothing')
  if (field === 'shown' && settings.shown) return t(`sources.${settings.shown}`)
  if (typeof value === 'boolean') return t(value ? 'sources.yes' : 'sources.no')
  return writtenContact(String(value))
}
