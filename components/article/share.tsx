import type { ReactNode } from 'react'
import { Island } from '#components/site/island.tsx'
import { formatDate } from '#lib/dates.ts'
import { apaCitation, bibtexCitation, citable } from '#lib/formats/citation.ts'
import { words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { absolute, paths } from '#lib/urls.ts'

/** The article's address and how to cite it: text to select, with buttons where scripts run. */
export function Share({ article }: { article: Article }) {
  const t = words()
  const cited = citable(article)
  const url = absolute(paths.article(article.slug))
  const { title, paper, authors, publishedAt } = cited
  const plain = t('share.plainly', { title, paper, url, date: formatDate(publishedAt, 'day') })
  const names = authors.map(({ name }) => name).join(t('list.comma'))
  return (
    <details>
      <summary className="cursor-pointer list-none hover:text-ink">{t('share.title')}</summary>
      <div className="panel absolute inset-x-0 top-full z-10 px-5">
        <dl>
          <Item id="link" label={t('share.link')} text={url}>
            <share-sheet url={url} headline={title} label={t('share.send')} />
          </Item>
          <Item id="plain" label={t('share.plain')} text={names ? `${names}: ${plain}` : plain} />
          <Item id="apa" label={t('share.apa')} text={apaCitation(cited)} lang="en" />
          <Item id="bibtex" label={t('share.bibtex')} text={bibtexCitation(cited)} lang="en" />
        </dl>
        <p className="py-3">
          <a href={paths.lite(article.slug)} className="text-link text-ink">
            {t('share.lite')}
          </a>
          {t('list.comma')}
          {t('share.liteIs')}
        </p>
      </div>
      <Island name="share" />
    </details>
  )
}

type ItemProps = { id: string; label: string; text: string; lang?: string; children?: ReactNode }

function Item({ id, label, text, lang, children }: ItemProps) {
  const t = words()
  const place = `share-${id}`
  return (
    <div className="border-b border-hair py-3">
      <dt className="flex items-baseline justify-between gap-4 text-ink">
        <span className="font-semibold">{label}</span>
        <span className="flex gap-4">
          {children}
          <copy-text from={place} label={t('share.copy')} done={t('share.copied')} />
        </span>
      </dt>
      <dd
        id={place}
        dir="auto"
        lang={lang}
        className={`${id === 'bibtex' ? 'font-mono text-small' : ''} mt-1 wrap-anywhere whitespace-pre-wrap`}
      >
        {text}
      </dd>
    </div>
  )
}
