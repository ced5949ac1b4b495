import { Kicker } from '#components/article/card.tsx'
import { CorrectionNotices } from '#components/corrections/notices.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { articleJsonLd } from '#lib/formats/article-json-ld.ts'
import { direction } from '#lib/lang.ts'
import type { Rendering } from '#lib/mutations/renderings.ts'
import type { Article } from '#lib/queries/articles.ts'
import type { Card } from '#lib/queries/cards.ts'
import { AlsoIn } from './also-in.tsx'
import { ArticleBody } from './body.tsx'
import { Byline } from './byline.tsx'
import { Live } from './live.tsx'
import { Margin } from './margin.tsx'
import { Part } from './model.tsx'
import { Related } from './related.tsx'
import { Withheld } from './withheld.tsx'

type Props = { article: Article; body: Rendering; related: Card[] }

export function ArticlePage({ article, body, related }: Props) {
  const dir = direction(article.lang, article.title + article.summary)
  return (
    <>
      <div className="article-grid pt-8 tablet:pt-10">
        <article lang={article.lang} dir={dir} className="contents">
          <header>
            <Kicker card={{ topic: article.topics[0] ?? null, genre: article.genre }} />
            <h1 className="headline text-title">{article.title}</h1>
            {article.summary && (
              <Part article={article} part="summary">
                <p className="mt-5 font-serif text-standfirst text-soft">{article.summary}</p>
              </Part>
            )}
            <Byline article={article} words={body.words} />
            <Live article={article} />
            <AlsoIn article={article} />
          </header>
          <div className="mt-8">
            <CorrectionNotices corrections={article.corrections} />
            <Part article={article} part="body">
              <ArticleBody rendering={body} />
            </Part>
            <Withheld article={article} />
          </div>
        </article>
        <Margin article={article} />
      </div>
      <Related cards={related} />
      <JsonLd data={articleJsonLd({ article, body })} />
    </>
  )
}
