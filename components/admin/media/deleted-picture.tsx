import type { FormAction } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { addDays } from '#lib/dates.ts'
import { graceDays } from '#lib/grace.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Picture } from '#lib/queries/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'
import { PictureFacts } from './picture-facts.tsx'
import { PictureImage } from './picture-image.tsx'
import { Restore } from './restore.tsx'

type Props = { picture: Picture; deletedAt: Date; zone: string | null; restore: FormAction }

/** A picture in the bin: what it was, and the way back. */
export function DeletedPicture({ picture, deletedAt, zone, restore }: Props) {
  const t = deskWords()
  const { id, alt, small, width, height, mayDelete } = picture
  const until = addDays(deletedAt, graceDays.picture)
  return (
    <>
      <Heading title={alt} standfirst={<PictureFacts picture={picture} zone={zone} />} />
      <p role="status" className="desk-done">
        {t.rich('media.isDeleted', { until: () => <Moment at={until} zone={zone} /> })}
      </p>
      {mayDelete && <Restore id={id} alt={alt} action={restore} />}
      <PictureImage address={small} alt={alt} width={width} height={height} className="mt-6 h-auto w-full max-w-80" />
      <p className="mt-6">
        <a href={adminPaths.media({ deleted: true })}>{t('media.deletedPictures')}</a>
      </p>
    </>
  )
}
