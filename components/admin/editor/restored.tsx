import { deskTime } from '#components/admin/frame/desk-time.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Kept } from './keeper.ts'

type Props = {
  /** What was typed and not saved, the latest first. */
  texts: Kept[]
  /** Which of them stands in the form; null: what is saved. */
  shown: Kept | null
  isBegun: boolean
  zone: string | null
  onShow: (text: Kept | null) => void
}

/** Says that what was typed is here again, and lets it be exchanged for what is saved, and back. */
export function Restored({ texts, shown, isBegun, zone, onShow }: Props) {
  const t = deskWords()
  const time = (at: string) => deskTime(new Date(at), zone)
  return (
    <div role="status" className="desk-done">
      <p>
        {shown ? t('keep.restored', { time: time(shown.typedAt) }) : t(isBegun ? 'keep.discarded' : 'keep.unbegun')}
      </p>
      <p className="mt-2 flex flex-wrap gap-3">
        {shown && (
          <button type="button" className="desk-quiet" onClick={() => onShow(null)}>
            {t(isBegun ? 'keep.discard' : 'keep.empty')}
          </button>
        )}
        {texts
          .filter((text) => text !== shown)
          .map((text) => (
            <button key={text.id} type="button" className="desk-quiet" onClick={() => onShow(text)}>
              {isBegun
                ? t('keep.bringBack', { time: time(text.typedAt) })
                : t('keep.bringBackOf', { title: beginningOf(text), time: time(text.typedAt) })}
            </button>
          ))}
      </p>
    </div>
  )
}

/** What tells a text that is not begun from others. */
function beginningOf({ fields: { title = '', body } }: Kept): string {
  const words = title.trim() || body.trim()
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
