import type { Metadata } from 'next'
import { FileInput, Select } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Delivered } from '#components/admin/records/delivered.tsx'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { deliver } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('records.title') }

export default async function Page() {
  const viewer = await requireViewer('record.export')
  const t = deskWords()
  return (
    <>
      <Heading title={t('records.title')} standfirst={t('records.standfirst')} />
      {may(viewer, 'record.import') && (
        <section className="desk-section max-w-text">
          <h2 className="headline text-third">{t('records.import')}</h2>
          <Form action={deliver} name={t('records.import')}>
            <FileInput
              name="file"
              label={t('records.file')}
              help={t('records.fileHelp')}
              accept=".json,.jsonl,.ndjson,.gz"
            />
            <Select
              name="how"
              label={t('records.how')}
              value="trial"
              options={[
                { value: 'trial', label: t('records.trial') },
                { value: 'write', label: t('records.write') },
              ]}
            />
            <p className="mt-5 flex flex-wrap items-baseline gap-4">
              <Submit>{t('records.submit')}</Submit>
              <Delivered />
            </p>
          </Form>
        </section>
      )}
      <section className="desk-section max-w-text">
        <h2 className="headline text-third">{t('records.export')}</h2>
        <p className="mt-1 mb-4 text-soft">{t('records.exportHelp')}</p>
        <a href={adminPaths.exported()} className="desk-quiet" download>
          {t('records.download')}
        </a>
      </section>
    </>
  )
}
