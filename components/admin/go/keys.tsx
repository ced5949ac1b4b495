import { deskWords } from '#lib/messages/desk/words.ts'
import { keyList } from './key-list.ts'

/** The keys of the desk and what they do. */
export function Keys() {
  const t = deskWords()
  return (
    <dl className="desk-keys">
      {keyList.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key === 'mod' ? t('go.mod') : key}</kbd>
            ))}
          </dt>
          <dd>{t(`go.${does}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
