import { rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Report, Story } from '../queries/stories.ts'
import type { StoryIndex } from '../queries/story-index.ts'
import { absolute, paths } from '../urls.ts'
import { collection, compact, type Thing } from './json-ld.ts'
import { howMuch } from './story-words.ts'

/**
 * schema.org CollectionPage, whose articles are an ItemList in the order of time. That they tell of one event is said by
 * the page holding them together: nobody here knows when and where the event was, which an Event would have to say.
 */
export function storyJsonLd(story: Story): Thing {
  const { headline, standfirst, path, articleCount, firstAt, newestAt, reports, spread } = story
  return {
    ...collection(headline.text, standfirst?.text || howMuch(story), path),
    ...compact({
      headline: headline.text,
      datePublished: rfc3339(firstAt),
      dateModified: rfc3339(newestAt),
      about: spread.entities.map(({ slug, name }) => ({
        '@type': 'Thing',
        '@id': absolute(paths.entity(slug)),
        name,
        url: absolute(paths.entity(slug)),
      })),
      keywords: spread.topics.map(({ name }) => name),
    }),
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
  }
}

function reportJsonLd(report: Report, path: string): Thing {
  const url = absolute(paths.article(report.slug))
  return compact({
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: report.title,
    description: report.summary || null,
    datePublished: rfc3339(report.publishedAt),
    dateModified: rfc3339(report.updatedAt),
    inLanguage: report.lang,
    isBasedOn: report.canonicalSource,
    isPartOf: { '@id': absolute(path) },
    sourceOrganization: report.source && {
      '@type': 'Organization',
      name: report.source.name,
      url: absolute(paths.source(report.source.slug)),
    },
  })
}

export function storyIndexJsonLd({ path, entries }: StoryIndex): Thing {
  const t = words()
  return {
    ...collection(t('story.stories'), t('story.about'), path),
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      numberOfItems: entries.length,
      itemListElement: entries.map(({ slug, headline }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: headline.text,
        url: absolute(paths.story(slug)),
      })),
    },
  }
}
