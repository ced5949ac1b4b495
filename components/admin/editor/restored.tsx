import { deskWords } from '#lib/messages/desk/words.ts'
import type { Kept } from './keeper.ts'

type Props = {
  /** What was typed and not saved, the latest first. */
  texts: Kept[]
  /** Which of them stands in the form; null: what is saved. */
  shown: Kept | null
  onShow: (text: Kept | null) => void
}

/** Says that what was typed is here again, and lets it be exchanged for what is saved, and back. */
export function Restored({ texts, shown, onShow }: Props) {
  const t = deskWords()
  const time = (at: string) =>
    new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return (
    <div role="status" className="desk-done">
      <p>{shown ? t('keep.restored', { time: time(shown.typedAt) }) : t('keep.discarded')}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        {shown && (
          <button type="button" className="desk-quiet" onClick={() => onShow(null)}>
            {t('keep.discard')}
          </button>
        )}
        {texts
          .filter((text) => text !== shown)
          .map((text) => (
            <button key={text.typedAt} type="button" className="desk-quiet" onClick={() => onShow(text)}>
              {t('keep.bringBack', { time: time(text.typedAt) })}
            </button>
          ))}
      </p>
    </div>
  )
}
