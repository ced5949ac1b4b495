import type { CollectionPageLeaf, WithContext } from 'schema-dts'
import { formatDate, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Corrections } from '../queries/corrections.ts'
import { absolute, alternate, type Format, paths, withParam } from '../urls.ts'
import { breadcrumb, collection } from './json-ld.ts'
import { alternates } from './listing-json.ts'
import { itemList } from './listing-json-ld.ts'
import { escapeLine, escapeMarkdown, withFrontMatter } from './markdown.ts'
import { blocks, heading } from './text.ts'

export function correctionsMarkdown({ path, corrections, ...page }: Corrections): string {
  const t = words()
  const items = corrections.map(({ text, publishedAt, article }) => {
    const address = absolute(alternate(paths.article(article.slug), 'md'))
    return `- ${formatDate(publishedAt, 'day')}, [${escapeMarkdown(article.title)}](${address}): ${escapeLine(text)}`
  })
  const { older, newer } = beside(path, page, 'md')
  return withFrontMatter({ title: t('corrections.title'), url: absolute(path) }, [
    `# ${t('corrections.title')}`,
    t('corrections.about'),
    items.join('\n') || t('corrections.none'),
    [newer && `[${t('corrections.newer')}](${newer})`, older && `[${t('corrections.older')}](${older})`]
      .filter(Boolean)
      .join(' · '),
  ])
}

export function correctionsText({ path, corrections, ...page }: Corrections): string {
  const t = words()
  const items = corrections.map(({ text, publishedAt, article }) =>
    [article.title, formatDate(publishedAt, 'day'), text, absolute(alternate(paths.article(article.slug), 'txt'))].join(
      '\n',
    ),
  )
  const { older, newer } = beside(path, page, 'txt')
  return blocks([
    heading(t('corrections.title'), '='),
    t('corrections.about'),
    ...(items.length > 0 ? items : [t('corrections.none')]),
    newer ? `${t('corrections.newer')}: ${newer}` : '',
    older ? `${t('corrections.older')}: ${older}` : '',
  ])
}

export function correctionsJson({ path, corrections, ...page }: Corrections) {
  const t = words()
  const { older, newer } = beside(path, page, 'json')
  return {
    type: 'corrections',
    title: t('corrections.title'),
    description: t('corrections.about'),
    url: absolute(path),
    alternates: alternates(path),
    corrections: corrections.map(({ text, publishedAt, article: { slug, title, lang } }) => ({
      published_at: rfc3339(publishedAt),
      text,
      lang,
      article: { slug, title, url: absolute(paths.article(slug)) },
    })),
    next: older,
    prev: newer,
  }
}

/** schema.org CollectionPage with a CorrectionComment for each, about the article that it corrects. */
export function correctionsJsonLd({ path, corrections }: Corrections): WithContext<CollectionPageLeaf> {
  const t = words()
  const items = corrections.map(({ text, publishedAt, article: { slug, title, lang } }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    item: {
      '@type': 'CorrectionComment' as const,
      text,
      inLanguage: lang,
      datePublished: rfc3339(publishedAt),
      about: {
        '@type': 'NewsArticle' as const,
        '@id': absolute(paths.article(slug)),
        url: absolute(paths.article(slug)),
        headline: title,
        inLanguage: lang,
      },
    },
  }))
  return {
    ...collection(t('corrections.title'), t('corrections.about'), path),
    breadcrumb: breadcrumb([{ label: t('corrections.title'), path }]),
    mainEntity: itemList(items),
  }
}

/** The pages before and after this one, in the same form. */
function beside(path: string, { older, newer }: Pick<Corrections, 'older' | 'newer'>, format: Format) {
  const page = (cursor: 'after' | 'before', from: string) => absolute(withParam(alternate(path, format), cursor, from))
  return { older: older ? page('after', older) : null, newer: newer ? page('before', newer) : null }
}
