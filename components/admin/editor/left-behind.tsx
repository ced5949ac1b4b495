import { deskWords } from '#lib/messages/desk/words.ts'

type Props = {
  /** What it is called. */
  name: string
  onGoOn: () => void
  onDrop: () => void
}

/** Something that was left before it was inserted: what was typed about it is there to be gone on with. */
export function LeftBehind({ name, onGoOn, onDrop }: Props) {
  const t = deskWords()
  return (
    <p className="desk-sending">
      {t('insert.left', { name })}
      <button type="button" className="desk-plain" onClick={onGoOn}>
        {t('insert.goOn')}
      </button>
      <button type="button" className="desk-plain" onClick={onDrop}>
        {t('insert.drop')}
      </button>
    </p>
  )
}
