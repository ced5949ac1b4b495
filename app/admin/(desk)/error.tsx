'use client'

import { Heading } from '#components/admin/frame/heading.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** In place of a page that could not be made. */
export default function Failed({ retry }: { retry: () => void }) {
  const t = deskWords()
  return (
    <div role="alert">
      <Heading title={t('desk.failed')} standfirst={t('desk.failedHelp')} />
      <button type="button" className="desk-button" onClick={() => retry()}>
        {t('desk.retry')}
      </button>
    </div>
  )
}
