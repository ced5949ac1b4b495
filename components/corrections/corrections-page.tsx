import { Headline } from '#components/article/card.tsx'
import { Pager } from '#components/listing/pager.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction } from '#lib/lang.ts'
import { words } from '#lib/messages/words.ts'
import type { Correction, Corrections } from '#lib/queries/corrections.ts'

/** What the paper had wrong, and what is right. */
export function CorrectionsPage({ page }: { page: Corrections }) {
  const t = words()
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="pb-8 wide:col-span-4">
        <h1 className="headline text-title">{t('corrections.title')}</h1>
        <p className="mt-4 font-serif text-brief text-soft">{t('corrections.about')}</p>
        <ReadAs path={page.path} />
      </header>
      <div className="wide:col-span-8">
        <ol className="border-t-2 border-ink">
          {page.corrections.map((correction) => (
            <Row key={correction.id} correction={correction} />
          ))}
        </ol>
        {page.corrections.length === 0 && (
          <p className="py-6 font-serif text-brief text-soft">{t('corrections.none')}</p>
        )}
        <Pager page={page} newer={t('corrections.newer')} older={t('corrections.older')} />
      </div>
    </div>
  )
}

function Row({ correction: { text, publishedAt, article } }: { correction: Correction }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-5 tablet:grid-cols-[8.5rem_1fr]">
      <p className="text-small text-soft tablet:pt-1.5">
        <Time date={publishedAt} as="day" />
      </p>
      <article>
        <Headline card={article} size="third" />
        <p className="mt-2 max-w-text font-serif text-brief" lang={article.lang} dir={direction(article.lang, text)}>
          {text}
        </p>
      </article>
    </li>
  )
}
