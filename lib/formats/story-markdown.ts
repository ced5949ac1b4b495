import { formatDate, rfc3339 } from '../dates.ts'
import { joinNames } from '../messages/names.ts'
import { words } from '../messages/words.ts'
import type { Report, Story } from '../queries/stories.ts'
import type { StoryEntry, StoryIndex } from '../queries/story-index.ts'
import type { Name } from '../queries/story-spread.ts'
import { absolute, alternate, hostOf, paths, withParam } from '../urls.ts'
import { days } from './days.ts'
import { escapeLine, escapeMarkdown, quote, withFrontMatter } from './markdown.ts'
import { howMuch } from './story-words.ts'
import { modelNote } from './subject.ts'

/** A story in the order of time, a heading a day. */
export function storyMarkdown(story: Story): string {
  const { headline, standfirst, path, reports, spread } = story
  const t = words()
  const page = (name: 'after' | 'before', cursor: string) => absolute(withParam(alternate(path, 'md'), name, cursor))
  const pages = [
    ...(story.earlier ? [`[${t('story.earlier')}](${page('before', story.earlier)})`] : []),
    ...(story.later ? [`[${t('story.later')}](${page('after', story.later)})`] : []),
  ]
  const names = (title: string, list: Name[], place: (slug: string) => string) =>
    list.length > 0 ? [`## ${title}`, list.map((name) => nameLine(name, place(name.slug))).join('\n')] : []
  return withFrontMatter(
    {
      title: headline.text,
      url: absolute(path),
      articles: story.articleCount,
      outlets: story.outletCount,
      first_at: rfc3339(story.firstAt),
      newest_at: rfc3339(story.newestAt),
    },
    [
      `# ${escapeMarkdown(headline.text)}`,
      ...(standfirst?.text.trim() ? [quote(escapeMarkdown(standfirst.text))] : []),
      `${howMuch(story)}.`,
      `## ${t('story.unfolded')}`,
      ...days(reports).flatMap(({ date, items }) => [
        `### ${formatDate(date, 'long')}`,
        items.map(reportLine).join('\n'),
      ]),
      ...(pages.length > 0 ? [pages.join(' · ')] : []),
      ...names(t('article.entities'), spread.entities, paths.entity),
      ...names(t('article.topics'), spread.topics, paths.topic),
    ],
  )
}

function reportLine({ slug, title, publishedAt, source, canonicalSource, first }: Report): string {
  const by = [...(source ? [source.name] : []), ...(first ? [words()('story.first')] : [])]
  const original = canonicalSource
    ? ` [${escapeLine(words()('models.original', { host: hostOf(canonicalSource) }))}](${target(canonicalSource)})`
    : ''
  const told = by.length > 0 ? ` (${escapeLine(by.join(words()('list.comma')))})` : ''
  return `- ${formatDate(publishedAt, 'clock')} [${escapeLine(title)}](${absolute(alternate(paths.article(slug), 'md'))})${told}${original}`
}

/** The destination of a link to anywhere (CommonMark, section 6.3). */
function target(url: string): string {
  return `<${new URL(url).href.replaceAll('\\', '%5C').replace(/&(?=#?\w+;)/g, '&amp;')}>`
}

function nameLine({ name, articleCount }: Name, path: string): string {
  return `- [${escapeLine(name)}](${absolute(alternate(path, 'md'))}) (${articleCount})`
}

export function storyIndexMarkdown({ path, entries, older, newer }: StoryIndex): string {
  const t = words()
  const page = (name: 'after' | 'before', cursor: string) => absolute(withParam(alternate(path, 'md'), name, cursor))
  const pages = [
    ...(newer ? [`[${t('story.newer')}](${page('before', newer)})`] : []),
    ...(older ? [`[${t('story.older')}](${page('after', older)})`] : []),
  ]
  return withFrontMatter({ title: t('story.stories'), url: absolute(path) }, [
    `# ${t('story.stories')}`,
    t('story.about'),
    entries.map(entryLine).join('\n'),
    ...(pages.length > 0 ? [pages.join(' · ')] : []),
  ])
}

function entryLine(entry: StoryEntry): string {
  const { slug, headline, standfirst, outlets } = entry
  const told = [howMuch(entry), ...(outlets.length > 0 ? [joinNames(outlets)] : [])].join('; ')
  const note = modelNote('summary', standfirst?.model ?? null)
  const about = standfirst?.text ? `: ${escapeLine(standfirst.text)}${note ? ` *${escapeLine(note)}*` : ''}` : ''
  return `- [${escapeLine(headline.text)}](${absolute(alternate(paths.story(slug), 'md'))}) (${escapeLine(told)})${about}`
}
