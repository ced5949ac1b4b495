'use client'

import { startTransition, useEffect, useState } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Target } from '#lib/queries/desk/lookup.ts'
import { GoDialog } from './go-dialog.tsx'
import { listenForPalette, paletteKeys } from './shortcuts.ts'

type Props = {
  /** What is offered before anything is typed. */
  first: Target[]
  addresses: { page: string; found: string }
  signOut: () => Promise<void>
}

/** The way to everywhere, from everywhere: a button and a key with scripts, a link to a page with the same without. */
export function Palette({ first, addresses, signOut }: Props) {
  const t = deskWords()
  const [isReady, setReady] = useState(false)
  const [opened, setOpened] = useState<{ keys: boolean } | null>(null)
  useEffect(() => {
    setReady(true)
    return listenForPalette(setOpened)
  }, [])

  const go = async (target: Target) => {
    if ('path' in target) return location.assign(target.path)
    if (target.here === 'signOut') return startTransition(signOut)
    const { choose } = await import('#components/islands/reading/preferences.ts')
    choose('edition', target.here)
  }

  if (!isReady) {
    return (
      <a href={addresses.page} className="inline-block py-2">
        {t('go.title')}
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        className="cursor-pointer py-2"
        aria-haspopup="dialog"
        aria-keyshortcuts={paletteKeys}
        onClick={() => setOpened({ keys: false })}
      >
        {t('go.title')}
      </button>
      {opened && (
        <GoDialog
          first={first}
          address={addresses.found}
          withKeys={opened.keys}
          onGo={(target) => void go(target)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
