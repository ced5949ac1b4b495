import { deskWords } from '#lib/messages/desk/words.ts'
import type { Piece } from '#lib/text/differences.ts'

/** Words that were taken out and put in, also for those who hear them. */
export function Changes({ pieces }: { pieces: Piece[] }) {
  const t = deskWords()
  return pieces.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
    if (kind === 'same') return <span key={index}>{text}</span>
    const Tag = kind === 'gone' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Tag key={index}>
        <span className="sr-only">{t(kind === 'gone' ? 'history.gone' : 'history.new')}</span>
        {text}
      </Tag>
    )
  })
}
