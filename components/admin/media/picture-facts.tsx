import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Picture } from '#lib/queries/desk/media.ts'

/** `1600 × 900 pixels, 214 kB, 25 Nov 2026, 14:05 UTC by Ada`. */
export function PictureFacts({ picture, zone }: { picture: Picture; zone: string | null }) {
  const { width, height, bytes, createdAt, uploader } = picture
  const t = deskWords()
  const size = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <>
      {t.rich('media.facts', {
        width: String(width),
        height: String(height),
        size: size.format(bytes / 1000),
        date: () => <Moment at={createdAt} zone={zone} />,
      })}
      {uploader && ` ${t('media.by', { name: uploader.name })}`}
    </>
  )
}
