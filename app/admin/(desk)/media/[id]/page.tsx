import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FileInput } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { FocalPoint } from '#components/admin/media/focal-point.tsx'
import { InText } from '#components/admin/media/in-text.tsx'
import { pictureFacts } from '#components/admin/media/picture-facts.ts'
import { accepted, PictureFields } from '#components/admin/media/picture-fields.tsx'
import { PictureImage } from '#components/admin/media/picture-image.tsx'
import { Uses } from '#components/admin/media/uses.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findPicture, listUses } from '#lib/queries/desk/media.ts'
import { edit, replace } from '../actions.ts'

type Props = PageProps<'/admin/media/[id]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('media.upload')
  const picture = await findPicture(viewer, (await params).id)
  return picture ? { viewer, picture } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).picture.alt }
}

export default async function Page({ params, searchParams }: Props) {
  const { viewer, picture } = await load(params)
  const [uses, { added, known }] = [await listUses(viewer, picture), await searchParams]
  const t = deskWords()
  const { id, address, alt, width, height, focalX, focalY, mayEdit } = picture
  const hidden = <input type="hidden" name="id" value={id} />
  const focal = { focalX, focalY, width, height, address }
  return (
    <>
      <Heading title={alt} standfirst={pictureFacts(picture, viewer.zone)} />
      {(added || known) && (
        <p role="status" className="desk-done">
          {t(added ? 'media.added' : 'media.known')}
        </p>
      )}
      <div className="grid gap-x-12 wide:grid-cols-2">
        {mayEdit ? (
          <Form action={edit} name={t('media.saveText')}>
            {hidden}
            <FocalPoint {...focal} />
            <PictureFields {...picture} />
            <Submit>{t('media.saveText')}</Submit>
          </Form>
        ) : (
          <PictureImage address={address} alt={alt} width={width} height={height} className="h-auto w-full" />
        )}
        <div>
          <InText picture={picture} />
          <Uses {...uses} />
          {mayEdit && (
            <section className="desk-section">
              <h2 className="headline text-third">{t('media.replace')}</h2>
              <Form action={replace} name={t('media.replace')}>
                {hidden}
                <FileInput name="file" label={t('media.file')} help={t('media.replaceHelp')} accept={accepted} />
                <Submit quiet>{t('media.replace')}</Submit>
              </Form>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
