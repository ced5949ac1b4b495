import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FileInput } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Opened } from '#components/admin/form/opened.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Delete } from '#components/admin/media/delete.tsx'
import { DeletedPicture } from '#components/admin/media/deleted-picture.tsx'
import { FocalPoint } from '#components/admin/media/focal-point.tsx'
import { InText } from '#components/admin/media/in-text.tsx'
import { PictureFacts } from '#components/admin/media/picture-facts.tsx'
import { accepted, PictureFields } from '#components/admin/media/picture-fields.tsx'
import { PictureImage } from '#components/admin/media/picture-image.tsx'
import { Uses } from '#components/admin/media/uses.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pictureAsTyped } from '#lib/http/picture-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findPicture, listUses } from '#lib/queries/desk/media.ts'
import { edit, remove, replace, restore } from '../actions.ts'

type Props = PageProps<'/admin/media/[id]'>

const arrivals = ['new', 'there', 'deleted', 'restored'] as const

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
  const { deletedAt } = picture
  if (deletedAt) return <DeletedPicture picture={picture} deletedAt={deletedAt} zone={viewer.zone} restore={restore} />
  const [uses, { came }] = [await listUses(viewer, picture), await searchParams]
  const arrival = arrivals.find((each) => each === came)
  const t = deskWords()
  const { id, address, alt, width, height, focalX, focalY, mayEdit, mayDelete } = picture
  const hidden = <input type="hidden" name="id" value={id} />
  const focal = { focalX, focalY, width, height, address }
  return (
    <>
      <Heading title={alt} standfirst={<PictureFacts picture={picture} zone={viewer.zone} />} />
      {arrival && (
        <p role="status" className="desk-done">
          {t(`media.came.${arrival}`)}
        </p>
      )}
      <div className="grid gap-x-12 wide:grid-cols-2">
        {mayEdit ? (
          <Form action={edit} name={t('media.saveText')}>
            {hidden}
            <Opened fields={pictureAsTyped(picture)} />
            <FocalPoint {...focal} />
            <PictureFields {...picture} />
            <Submit>{t('media.saveText')}</Submit>
          </Form>
        ) : (
          <div>
            <PictureImage address={address} alt={alt} width={width} height={height} className="h-auto w-full" />
            {picture.uploaderId === viewer.id && <p className="desk-help">{t('media.settled')}</p>}
          </div>
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
          {mayDelete && (
            <Delete id={id} isUsed={uses.articles.length + uses.pages.length + uses.more > 0} action={remove} />
          )}
        </div>
      </div>
    </>
  )
}
