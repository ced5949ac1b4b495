'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { addPasskey } from '#components/admin/door/passkeys.ts'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { KnownPasskey } from '#lib/queries/desk/users.ts'

export function Passkeys({ passkeys, remove }: { passkeys: KnownPasskey[]; remove: FormAction }) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('account.passkeys')}</h2>
      <p className="mt-1 text-soft">{t('account.passkeysHelp')}</p>
      {passkeys.length === 0 && <p className="mt-3">{t('account.passkeyNone')}</p>}
      <ul className="mt-3">
        {passkeys.map(({ id, name }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 border-b border-hair py-2">
            {name || id}
            <Form action={remove} name={`${t('account.passkeyRemove')}: ${name || id}`}>
              <input type="hidden" name="id" value={id} />
              <Submit quiet>{t('account.passkeyRemove')}</Submit>
            </Form>
          </li>
        ))}
      </ul>
      <AddPasskey />
    </section>
  )
}

function AddPasskey() {
  const t = deskWords()
  const router = useRouter()
  const [state, setState] = useState<'no script' | 'idle' | 'asking' | 'added' | 'failed'>('no script')
  useEffect(() => setState('idle'), [])
  if (state === 'no script') return <p className="desk-help">{t('account.passkeyNeedsScript')}</p>
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    setState('asking')
    const added = await addPasskey(name).catch(() => false)
    setState(added ? 'added' : 'failed')
    if (added) router.refresh()
  }
  return (
    <form onSubmit={add} className="desk-field">
      <label htmlFor="passkey-name">{t('account.passkeyName')}</label>
      <input id="passkey-name" name="name" maxLength={60} />
      <button type="submit" className="desk-quiet mt-3" disabled={state === 'asking'}>
        {t('account.passkeyAdd')}
      </button>
      <p role="status">
        {state === 'added' && t('account.passkeyAdded')}
        {state === 'failed' && <span className="desk-error">{t('account.passkeyFailed')}</span>}
      </p>
    </form>
  )
}
