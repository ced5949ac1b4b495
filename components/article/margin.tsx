import type { ReactNode } from 'react'
import { Time } from '#components/ui/time.tsx'
import { words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'
import { alternate, paths } from '#lib/urls.ts'

/** What a reader may want next, beside the text on wide screens and after it on narrow ones. */
export function Margin({ article }: { article: Article }) {
  const t = words()
  const path = paths.article(article.slug)
  return (
    <aside aria-label={t('article.about')} className="no-print mt-10 space-y-7 text-note wide:mt-8">
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

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule pt-2.5">
      <h2 className="pb-1.5 font-semibold">{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function Line({ href, name, more, type }: { href: string; name: ReactNode; more?: string; type?: string }) {
  return (
    <li className="flex justify-between gap-4 py-1">
      <a href={href} type={type} className="quiet-link min-w-0" dir="auto">
        {name}
      </a>
      {more && (
        <span className="shrink-0 text-end whitespace-nowrap text-soft tabular-nums" dir="auto">
          {more}
        </span>
      )}
    </li>
  )
}
