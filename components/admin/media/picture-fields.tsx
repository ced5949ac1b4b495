import { Input, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

export const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** What is said of a picture. */
export function PictureFields({ alt, credit, caption }: { alt?: string; credit?: string; caption?: string }) {
  const t = deskWords()
  return (
    <>
      <TextArea name="alt" label={t('media.alt')} help={t('media.altHelp')} value={alt} rows={2} />
      <Input name="credit" label={t('media.credit')} help={t('media.creditHelp')} value={credit} />
      <TextArea name="caption" label={t('media.caption')} value={caption} rows={2} optional />
    </>
  )
}
