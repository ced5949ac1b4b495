import { Kicker } from '#components/article/card.tsx'
import { CorrectionNotices } from '#components/corrections/notices.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { articleJsonLd } from '#lib/formats/json-ld.ts'
import { direction } from '#lib/lang.ts'
import type { Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { Card } from '#lib/queries/cards.ts'
import { ArticleBody } from './body.tsx'
import { Byline } from './byline.tsx'
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
            <CorrectionNotices corrections={article.corrections} />
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
