import { Time } from '#components/ui/time.tsx'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { paths } from '#lib/urls.ts'

/** What was corrected in an article, dated, ahead of its text. */
export function CorrectionNotices({ corrections }: { corrections: Article['corrections'] }) {
  if (corrections.length === 0) return null
  const t = words()
  return (
    <aside
      className="mb-7 max-w-text space-y-2 border border-rule bg-raised px-4 py-3 text-note"
      aria-label={t('article.correction')}
    >
      {corrections.map(({ text, publishedAt }) => (
        <p key={`${publishedAt.getTime()} ${text}`}>
          <b {...interfaceAttributes()} className="font-semibold">
            {t.rich('article.corrected', { date: () => <Time date={publishedAt} as="day" /> })}.
          </b>{' '}
          {text}
        </p>
      ))}
      <p {...interfaceAttributes()}>
        <a href={paths.corrections()} className="text-link">
          {t('corrections.all')}
        </a>
      </p>
    </aside>
  )
}
