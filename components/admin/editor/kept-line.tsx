import { deskWords } from '#lib/messages/desk/words.ts'
import type { Keeping } from './keeper.ts'

const said = {
  saved: 'keep.saved',
  typing: 'keep.typing',
  kept: 'keep.kept',
  offline: 'keep.offline',
  'signed out': 'keep.signedOut',
  full: 'keep.full',
} as const satisfies Record<Keeping, string>

/** Where what was typed is at this moment. */
export function KeptLine({ keeping, signIn }: { keeping: Keeping; signIn: string }) {
  const t = deskWords()
  const isTrouble = keeping === 'offline' || keeping === 'signed out' || keeping === 'full'
  return (
    <p role="status" className={isTrouble ? 'desk-refused' : 'text-soft'}>
      {t(said[keeping])}
      {keeping === 'signed out' && (
        <>
          {' '}
          <a href={signIn} target="_blank" rel="noopener">
            {t('keep.signIn')}
          </a>
        </>
      )}
    </p>
  )
}
