import { deskTime } from '#components/admin/frame/desk-time.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Picture } from '#lib/queries/desk/media.ts'

/** `1600 × 900 pixels, 214 kB, 25 Nov 2026, 14:05 UTC by Ada`. */
export function pictureFacts({ width, height, bytes, createdAt, uploader }: Picture, zone: string | null): string {
  const t = deskWords()
  const size = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  const facts = t('media.facts', {
    width: String(width),
    height: String(height),
    size: size.format(bytes / 1000),
    date: deskTime(createdAt, zone),
  })
  return uploader ? `${facts} ${t('media.by', { name: uploader.name })}` : facts
}
