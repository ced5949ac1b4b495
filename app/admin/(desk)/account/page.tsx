import type { Metadata } from 'next'
import { Passkeys } from '#components/admin/account/passkeys.tsx'
import { SecondStep } from '#components/admin/account/second-step.tsx'
import { Sessions } from '#components/admin/account/sessions.tsx'
import { Checkbox, Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { shortest } from '#lib/auth/password-length.ts'
import { presentSession, requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { hasSecondStep, listPasskeys, listSessions, wantsLetters } from '#lib/queries/desk/users.ts'
import { changePassword, endSession, forgetPasskey, saveSelf } from './actions.ts'
import { beginSecondStep, confirmSecondStep, endSecondStep } from './second-step.ts'

export const metadata: Metadata = { title: deskWords()('account.title') }

export default async function Page() {
  const viewer = await requireViewer()
  const [sessions, present, passkeys, isOn, letters] = await Promise.all([
    listSessions(viewer),
    presentSession(),
    listPasskeys(viewer),
    hasSecondStep(viewer),
    wantsLetters(viewer),
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={t('account.title')} standfirst={`${viewer.email}, ${t(`role.${viewer.role}`)}`} />
      <div className="max-w-text">
        <Form action={saveSelf} name={t('account.you')}>
          <Input name="name" label={t('door.name')} value={viewer.name} autoComplete="name" />
          <Input
            name="zone"
            label={t('account.zone')}
            help={t('account.zoneHelp')}
            value={viewer.zone ?? ''}
            optional
          />
          <Checkbox name="letters" label={t('account.letters')} help={t('account.lettersHelp')} checked={letters} />
          <Submit>{t('form.save')}</Submit>
        </Form>
        <section className="desk-section">
          <h2 className="headline text-third">{t('account.password')}</h2>
          <Form action={changePassword} name={t('account.password')}>
            <Input
              name="present_password"
              label={t('account.present')}
              type="password"
              autoComplete="current-password"
            />
            <Input
              name="password"
              label={t('door.newPassword')}
              help={t('door.passwordHelp', { least: shortest })}
              type="password"
              autoComplete="new-password"
            />
            <Submit>{t('account.change')}</Submit>
          </Form>
        </section>
        <SecondStep isOn={isOn} begin={beginSecondStep} confirm={confirmSecondStep} end={endSecondStep} />
        <Passkeys passkeys={passkeys} remove={forgetPasskey} />
        <Sessions sessions={sessions} present={present} zone={viewer.zone} end={endSession} />
      </div>
    </>
  )
}
