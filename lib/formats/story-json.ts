import { rfc3339 } from '../dates.ts'
import type { Story } from '../queries/stories.ts'
import type { StoryIndex } from '../queries/story-index.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
import { alternates } from './listing-json.ts'

/** A story as data: who tells it, what it is about, and a page of its articles in the order of time. */
export function storyJson(story: Story) {
  const { slug, title, headline, standfirst, path, articleCount, outletCount, firstAt, newestAt, spread } = story
  const page = (name: 'after' | 'before', cursor: string | null) =>
    cursor && absolute(withParam(alternate(path, 'json'), name, cursor))
  return {
    type: 'story',
    slug,
    title,
    headline: headline.text,
    summary: standfirst?.text ?? '',
    url: absolute(path),
    alternates: alternates(path),
    article_count: articleCount,
    outlet_count: outletCount,
    first_at: rfc3339(firstAt),
    newest_at: rfc3339(newestAt),
    outlets: story.outlets.map((outlet) => ({
      slug: outlet.slug,
      name: outlet.name,
      article_count: outlet.articleCount,
      first_at: rfc3339(outlet.firstAt),
      url: absolute(paths.source(outlet.slug)),
    })),
    timeline: spread.chapters.map(({ date, unit, articleCount: count, after }) => ({
      [unit]: date.toISOString().slice(0, { day: 10, month: 7, year: 4 }[unit]),
      article_count: count,
      url: after ? page('after', after) : absolute(alternate(path, 'json')),
    })),
    topics: spread.topics.map(({ slug: topic, name, articleCount: count }) => ({
      slug: topic,
      name,
      article_count: count,
      url: absolute(paths.topic(topic)),
    })),
    entities: spread.entities.map(({ slug: entity, name, articleCount: count }) => ({
      slug: entity,
      name,
      article_count: count,
      url: absolute(paths.entity(entity)),
    })),
    languages: spread.languages.map(({ lang, articleCount: count }) => ({ lang, article_count: count })),
    articles: story.reports.map((report) => ({
      slug: report.slug,
      title: report.title,
      summary: report.summary,
      summary_model: report.summaryModel,
      url: absolute(paths.article(report.slug)),
      canonical_source: report.canonicalSource ?? absolute(paths.article(report.slug)),
      published_at: rfc3339(report.publishedAt),
      updated_at: rfc3339(report.updatedAt),
      lang: report.lang,
      source: report.source?.slug ?? null,
      first: report.first,
    })),
    next: page('after', story.later),
    prev: page('before', story.earlier),
  }
}

export function storyIndexJson({ path, entries, older, newer }: StoryIndex) {
  const page = (name: 'after' | 'before', cursor: string | null) =>
    cursor && absolute(withParam(alternate(path, 'json'), name, cursor))
  return {
    type: 'stories',
    url: absolute(path),
    alternates: alternates(path),
    stories: entries.map((entry) => ({
      slug: entry.slug,
      title: entry.title,
      headline: entry.headline.text,
      summary: entry.standfirst?.text ?? '',
      summary_model: entry.standfirst?.model ?? null,
      url: absolute(paths.story(entry.slug)),
      article_count: entry.articleCount,
      outlet_count: entry.outletCount,
      outlets: entry.outlets,
      first_at: rfc3339(entry.firstAt),
      newest_at: rfc3339(entry.newestAt),
      newest: absolute(paths.article(entry.newest.slug)),
    })),
    next: page('after', older),
    prev: page('before', newer),
  }
}
