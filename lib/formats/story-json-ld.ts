import type { CollectionPageLeaf, NewsArticleLeaf, WithContext } from 'schema-dts'
import { rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Report, Story } from '../queries/stories.ts'
import type { StoryIndex } from '../queries/story-index.ts'
import { absolute, paths } from '../urls.ts'
import { summaryByModel } from './article-json-ld.ts'
import { breadcrumb, collection, compact, sectionLink } from './json-ld.ts'
import { itemList, linkItems } from './listing-json-ld.ts'
import { howMuch } from './story-words.ts'

/**
 * schema.org CollectionPage, whose articles are an ItemList in the order of time. That they tell of one event is said by
 * the page holding them together: nobody here knows when and where the event was, which an Event would have to say.
 */
export function storyJsonLd(story: Story): WithContext<CollectionPageLeaf> {
  const { headline, standfirst, path, articleCount, firstAt, newestAt, reports, spread } = story
  return compact<WithContext<CollectionPageLeaf>>({
    ...collection(headline.text, standfirst?.text || howMuch(story), path),
    headline: headline.text,
    datePublished: rfc3339(firstAt),
    dateModified: rfc3339(newestAt),
    breadcrumb: breadcrumb([sectionLink('stories'), { label: headline.text, path }]),
    about: spread.entities.map(({ slug, name }) => ({
      '@type': 'Thing',
      '@id': absolute(paths.entity(slug)),
      name,
      url: absolute(paths.entity(slug)),
    })),
    keywords: spread.topics.map(({ name }) => name),
    hasPart: standfirst && summaryByModel({ summary: standfirst.text, summaryModel: standfirst.model }),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: articleCount,
      itemListElement: reports.map((report, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: reportJsonLd(report, path),
      })),
    },
  })
}

function reportJsonLd(report: Report, path: string): NewsArticleLeaf {
  const url = absolute(paths.article(report.slug))
  return compact<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: report.title,
    description: report.summary,
    datePublished: rfc3339(report.publishedAt),
    dateModified: rfc3339(report.updatedAt),
    inLanguage: report.lang,
    hasPart: summaryByModel(report),
    isBasedOn: report.canonicalSource,
    isPartOf: { '@id': absolute(path) },
    sourceOrganization: report.source && {
      '@type': 'Organization',
      name: report.source.name,
      url: absolute(paths.source(report.source.slug)),
    },
  })
}

export function storyIndexJsonLd({ path, entries }: StoryIndex): WithContext<CollectionPageLeaf> {
  const t = words()
  return {
    ...collection(t('story.stories'), t('story.about'), path),
    breadcrumb: breadcrumb([sectionLink('stories')]),
    mainEntity: {
      ...itemList(linkItems(entries.map(({ slug, headline }) => ({ label: headline.text, path: paths.story(slug) })))),
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
    },
  }
}
