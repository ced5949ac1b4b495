import { Notice } from '#components/site/notice.tsx'
import { words } from '#lib/messages/words.ts'

const command = 'npm run import -- FILE'

/** A front page before the first article. */
export function EmptyPaper() {
  const t = words()
  return (
    <Notice title={t('front.empty')}>
      <p>{t.rich('front.howToFill', { command: () => <code dir="ltr">{command}</code> })}</p>
    </Notice>
  )
}
