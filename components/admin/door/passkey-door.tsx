'use client'

import { useEffect, useState } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { knowsPasskeys, signInWithPasskey } from './passkeys.ts'

/** The button for a passkey; not there without scripts, or in a browser that knows none. */
export function PasskeyDoor({ next }: { next: string }) {
  const t = deskWords()
  const [state, setState] = useState<'hidden' | 'ready' | 'asking' | 'failed'>('hidden')
  useEffect(() => setState(knowsPasskeys() ? 'ready' : 'hidden'), [])
  if (state === 'hidden') return null
  const enter = async () => {
    setState('asking')
    setState((await signInWithPasskey(next)) ? 'asking' : 'failed')
  }
  return (
    <div className="mt-4">
      <button type="button" className="desk-quiet" onClick={enter} disabled={state === 'asking'}>
        {t('door.passkey')}
      </button>
      <p role="status">{state === 'failed' && <span className="desk-error">{t('door.passkeyFailed')}</span>}</p>
    </div>
  )
}
