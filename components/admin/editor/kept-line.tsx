import { deskWords } from '#lib/messages/desk/words.ts'
import type { Keeping } from './keeper.ts'

const troubles = {
  offline: 'keep.offline',
  'signed out': 'keep.signedOut',
  absent: 'keep.absent',
  'too long': 'keep.tooLong',
  refused: 'keep.refused',
} as const

/** Where what was typed is at this moment; what holds it up, and what to do about that. */
export function KeptLine({ keeping: { state, isHere }, signIn }: { keeping: Keeping; signIn: string }) {
  const t = deskWords()
  if (state === 'saved' || state === 'typing' || state === 'kept') {
    const where = state === 'saved' ? 'saved' : isHere ? state : (`${state}Full` as const)
    return (
      <p role="status" className={isHere ? 'text-soft' : 'desk-refused'}>
        {t(`keep.${where}`)}
      </p>
    )
  }
  return (
    <p role="status" className="desk-refused">
      {t(troubles[state], { where: t(isHere ? 'keep.here' : 'keep.nowhere') })}
      {state === 'signed out' && (
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
