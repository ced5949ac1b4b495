import { Kicker } from '#components/article/card.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { Time } from '#components/ui/time.tsx'
import { articleJsonLd } from '#lib/formats/json-ld.ts'
import { direction } from '#lib/lang.ts'
import type { Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { Card } from '#lib/queries/cards.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'
import { ArticleBody } from './body.tsx'
import { Margin } from './margin.tsx'
import { Related } from './related.tsx'

type Props = { article: Article; body: Rendering; related: Card[] }

export function ArticlePage({ article, body, related }: Props) {
  const dir = direction(article.lang, article.title + article.summary)
  return (
    <>
      <div className="grid grid-cols-1 gap-x-12 pt-10 wide:grid-cols-[minmax(0,1fr)_minmax(0,42.5rem)_minmax(11rem,1fr)]">
        <article lang={article.lang} dir={dir} className="contents">
          <header className="wide:col-start-2">
            {article.topics[0] && <Kicker card={{ topic: article.topics[0] }} />}
            <h1 className="headline text-title">{article.title}</h1>
            {article.summary && <p className="mt-5 font-serif text-standfirst text-soft">{article.summary}</p>}
            <Byline article={article} words={body.words} />
          </header>
          <div className="mt-8 wide:col-start-2">
            <Corrections article={article} />
            <ArticleBody rendering={body} />
          </div>
        </article>
        <Margin article={article} />
      </div>
      <Related cards={related} />
      <JsonLd data={articleJsonLd({ article, body })} />
    </>
  )
}

/** Who wrote it, where it first stood, when, and how long it takes to read. */
function Byline({ article, words }: { article: Article; words: number }) {
  const { authors, source, canonicalSource, publishedAt } = article
  return (
    <div
      lang={site().lang}
      dir="ltr"
      className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-b border-t-ink border-b-rule py-3 text-note text-soft"
    >
      <p>
        {authors.length > 0 && (
          <>
            By{' '}
            {authors.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a rel="author" href={paths.author(slug)} className="quiet-link font-semibold text-ink">
                  {name}
                </a>
              </span>
            ))}
            {', '}
          </>
        )}
        {source && (
          <>
            {authors.length === 0 && 'From '}
            <a href={canonicalSource ?? paths.source(source.slug)} className="quiet-link font-semibold text-ink">
              {source.name}
            </a>
            {', '}
          </>
        )}
        <Time date={publishedAt} as="dateline" />
      </p>
      <p>{Math.max(1, Math.round(words / 230))} min</p>
    </div>
  )
}

function Corrections({ article: { corrections } }: { article: Article }) {
  return corrections.map(({ text, publishedAt }) => (
    <aside key={text} className="mb-7 border border-rule bg-raised px-4 py-3 text-note" aria-label="Correction">
      <b className="font-semibold">
        <span lang={site().lang}>Correction</span>, <Time date={publishedAt} as="day" />.
      </b>{' '}
      {text}
    </aside>
  ))
}
