'use client'

import { renderSVG } from 'uqr'
import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { isOn: boolean; begin: FormAction; confirm: FormAction; end: FormAction }

/** A code by time (RFC 6238) after the password: off, being set up, or on. */
export function SecondStep({ isOn, begin, confirm, end }: Props) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('account.secondTitle')}</h2>
      <p className="mt-1 text-soft">{t(isOn ? 'account.secondOn' : 'account.secondOff')}</p>
      {isOn ? (
        <Form action={end} name={t('account.secondStop')}>
          <PresentPassword />
          <Submit quiet>{t('account.secondStop')}</Submit>
        </Form>
      ) : (
        <Form
          action={begin}
          name={t('account.secondStart')}
          after={({ values }) => typeof values?.uri === 'string' && <Confirm uri={values.uri} confirm={confirm} />}
        >
          <PresentPassword />
          <Submit quiet>{t('account.secondStart')}</Submit>
        </Form>
      )}
    </section>
  )
}

function PresentPassword() {
  return (
    <Input name="password" label={deskWords()('account.present')} type="password" autoComplete="current-password" />
  )
}

/** The secret, to be scanned or typed, and the code that proves that it was. */
function Confirm({ uri, confirm }: { uri: string; confirm: FormAction }) {
  const t = deskWords()
  return (
    <>
      <p className="mt-4">{t('account.secondScan')}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture made here needs no optimiser */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`}
        alt={t('account.secondKey')}
        width={220}
        height={220}
        className="mt-3"
      />
      <p className="desk-secret">{new URL(uri).searchParams.get('secret')}</p>
      <Form action={confirm} name={t('account.secondConfirm')}>
        <Input name="code" label={t('account.secondCode')} inputMode="numeric" autoComplete="one-time-code" />
        <Submit>{t('account.secondConfirm')}</Submit>
      </Form>
    </>
  )
}
