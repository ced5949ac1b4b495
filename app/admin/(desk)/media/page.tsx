import type { Metadata } from 'next'
import { FileInput } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Library } from '#components/admin/media/library.tsx'
import { accepted, PictureFields } from '#components/admin/media/picture-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listPictures, readMediaFilters } from '#lib/queries/desk/media.ts'
import { add, restore } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('media.title') }

export default async function Page({ searchParams }: PageProps<'/admin/media'>) {
  const viewer = await requireViewer('media.upload')
  const filters = readMediaFilters(await searchParams)
  const { pictures, next } = await listPictures(viewer, filters)
  const t = deskWords()
  return (
    <>
      {filters.deleted ? (
        <Heading title={t('media.deletedPictures')} standfirst={t('media.deletedStandfirst')} />
      ) : (
        <Heading title={t('media.title')} standfirst={t('media.standfirst')} />
      )}
      <Library pictures={pictures} next={next} filters={filters} zone={viewer.zone} restore={restore} />
      {!filters.deleted && <Add />}
    </>
  )
}

function Add() {
  const t = deskWords()
  return (
    <section className="desk-section max-w-text">
      <h2 className="headline text-third">{t('media.add')}</h2>
      <Form action={add} name={t('media.add')}>
        <FileInput name="file" label={t('media.file')} help={t('media.fileHelp')} accept={accepted} />
        <PictureFields />
        <Submit>{t('media.send')}</Submit>
      </Form>
    </section>
  )
}
