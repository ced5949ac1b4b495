import { StorySoFar } from '#components/story/story-so-far.tsx'
import { Line, Section } from '#components/ui/margin.tsx'
import { Time } from '#components/ui/time.tsx'
import { words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { alternate, paths, termsOf } from '#lib/urls.ts'

/** What a reader may want next, beside the text on wide screens and after it on narrow ones. */
export function Margin({ article }: { article: Article }) {
  const t = words()
  const path = paths.article(article.slug)
  return (
    <aside aria-label={t('article.about')} className="no-print mt-10 space-y-7 text-note wide:mt-8">
      <StorySoFar article={article} />
      {article.entities.length > 0 && (
        <Section title={t('article.entities')}>
          {article.entities.map(({ slug, name, articleCount }) => (
            <Line
              key={slug}
              href={paths.entity(slug)}
              name={name}
              more={articleCount > 1 ? t('count.articles', { count: articleCount }) : ''}
            />
          ))}
        </Section>
      )}
      {article.topics.length > 0 && (
        <Section title={t('article.topics')}>
          {article.topics.map(({ slug, name }) => (
            <Line key={slug} href={paths.topic(slug)} name={name} />
          ))}
        </Section>
      )}
      <Section title={t('article.readAs')}>
        <Line href={alternate(path, 'md')} name={t('forms.markdown')} more=".md" type="text/markdown" />
        <Line href={alternate(path, 'txt')} name={t('forms.text')} more=".txt" type="text/plain" />
        <Line href={alternate(path, 'jsonld')} name={t('forms.jsonLd')} more=".jsonld" type="application/ld+json" />
        <Line href={alternate(path, 'json')} name={t('forms.record')} more=".json" type="application/json" />
      </Section>
      <Section title={t('article.text')}>
        {article.canonicalSource && (
          <Line
            href={article.canonicalSource}
            name={t('article.original')}
            more={new URL(article.canonicalSource).hostname.replace(/^www\./, '')}
          />
        )}
        {article.source && <Line href={paths.source(article.source.slug)} name={t('article.source')} />}
        <Line
          href={paths.day(article.publishedAt)}
          name={<Time date={article.publishedAt} as="day" />}
          more={t('article.day')}
        />
        {article.version > 1 && (
          <li className="flex justify-between gap-4 py-1">
            <span>{t('article.version', { version: article.version })}</span>
            <Time date={article.updatedAt} as="day" className="text-soft" />
          </li>
        )}
        <Line href={termsOf(path)} name={t('rights.terms')} type="application/rsl+xml" />
        {article.license && (
          <li className="flex justify-between gap-4 py-1">
            <span>{t('article.license')}</span>
            <span className="text-soft wrap-anywhere" dir="auto">
              {article.license}
            </span>
          </li>
        )}
      </Section>
    </aside>
  )
}
