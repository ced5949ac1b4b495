import { deskWords } from '#lib/messages/desk/words.ts'
import type { Keeping } from './keeper.ts'

const troubles = {
  offline: 'keep.offline',
  'signed out': 'keep.signedOut',
  absent: 'keep.absent',
  'too long': 'keep.tooLong',
  refused: 'keep.refused',
} as const

type Props = {
  keeping: Keeping
  /** Whether what is saved is in the paper at once. */
  isPublic: boolean
  signIn: string
}

/** Where what was typed is at this moment; what holds it up, and what to do about that. */
export function KeptLine({ keeping: { state, isHere }, isPublic, signIn }: Props) {
  const t = deskWords()
  if (state === 'saved' || state === 'typing' || state === 'kept') {
    const where = state === 'saved' ? 'saved' : isHere ? state : (`${state}Full` as const)
    return (
      <p role="status" className={isHere ? 'text-soft' : 'desk-refused'}>
        {t(`keep.${where}`, { place: isPublic ? 'paper' : 'desk' })}
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
