import type { ReadingWords } from '#components/islands/reading/words.ts'
import { words } from '#lib/messages/words.ts'

/** Edition, size of the text and keys, chosen and remembered on the reader's device (components/islands/reading.ts). */
export function ReadingSettings({ className }: { className: string }) {
  return <reading-settings words={JSON.stringify(readingWords())} className={className} />
}

function readingWords(): ReadingWords {
  const t = words()
  return {
    title: t('reading.title'),
    note: t('reading.note'),
    edition: {
      label: t('reading.edition'),
      choices: [t('reading.system'), t('reading.day'), t('reading.night')],
    },
    text: {
      label: t('reading.text'),
      choices: [t('reading.small'), t('reading.regular'), t('reading.large'), t('reading.largest')],
    },
    models: { label: t('reading.models'), choices: [t('reading.shown'), t('reading.hidden')] },
    keys: { label: t('reading.keys'), choices: [t('reading.on'), t('reading.off')] },
    list: t('reading.list'),
    keysTitle: t('reading.keysTitle'),
    keysNote: t('reading.keysNote'),
    close: t('reading.close'),
    keyList: [
      [['j', 'k'], t('reading.nextOrPrevious')],
      [['o', t('reading.enter')], t('reading.open')],
      [['/'], t('reading.search')],
      [['?'], t('reading.help')],
    ],
  }
}
