import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { SettingFields } from '#components/admin/settings/setting-fields.tsx'
import { SettingsForm } from '#components/admin/settings/settings-form.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskSettings } from '#lib/queries/desk/settings.ts'
import { presets } from '#lib/settings/settings.ts'
import { fieldsOf } from '#lib/settings/typed.ts'
import { adminPaths } from '#lib/urls.ts'
import { edit } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('settings.title') }

export default async function Page() {
  const viewer = await requireViewer('setting.edit')
  const { version, saved, by, at } = (await findDeskSettings(viewer)) ?? notFound()
  const t = deskWords()
  return (
    <>
      <Heading title={t('settings.title')} standfirst={t('settings.standfirst')} />
      {at && (
        <p className="text-small text-soft">
          {t.rich('settings.latest', {
            name: by ?? t('audit.paper'),
            at: () => <Moment at={at} zone={viewer.zone} />,
            link: (text) => <a href={adminPaths.audit({ action: 'setting.edit' })}>{text}</a>,
          })}
        </p>
      )}
      <SettingsForm action={edit} version={version}>
        <SettingFields values={fieldsOf(saved)} presets={presets()} />
      </SettingsForm>
    </>
  )
}
