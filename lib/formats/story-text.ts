import { formatDate, rfc3339 } from '../dates.ts'
import { joinNames } from '../messages/names.ts'
import { words } from '../messages/words.ts'
import type { Report, Story } from '../queries/stories.ts'
import type { StoryEntry, StoryIndex } from '../queries/story-index.ts'
import { absolute, alternate, paths, withParam } from '../urls.ts'
import { days } from './days.ts'
import { howMuch } from './story-words.ts'
import { modelNote } from './subject.ts'
import { blocks, heading } from './text.ts'

/** A story in the order of time, a heading a day. */
export function storyText(story: Story): string {
  const { headline, standfirst, path, earlier, later, reports, spread } = story
  const t = words()
  return blocks([
    heading(headline.text, '='),
    standfirst?.text ?? '',
    `${howMuch(story)}.`,
    ...days(reports).flatMap(({ date, items }) => [heading(formatDate(date, 'long'), '-'), ...items.map(reportLines)]),
    earlier ? `${t('story.earlier')}: ${absolute(withParam(alternate(path, 'txt'), 'before', earlier))}` : '',
    later ? `${t('story.later')}: ${absolute(withParam(alternate(path, 'txt'), 'after', later))}` : '',
    spread.entities.length > 0
      ? `${t('article.entities')}: ${spread.entities.map(({ name }) => name).join(words()('list.comma'))}`
      : '',
    spread.topics.length > 0
      ? `${t('article.topics')}: ${spread.topics.map(({ name }) => name).join(words()('list.comma'))}`
      : '',
  ])
}

function reportLines({ slug, title, publishedAt, source, canonicalSource, first }: Report): string {
  const by = [...(source ? [source.name] : []), ...(first ? [words()('story.first')] : [])]
  return [
    title,
    [rfc3339(publishedAt), ...by].join(words()('list.comma')),
    absolute(alternate(paths.article(slug), 'txt')),
    ...(canonicalSource ? [canonicalSource] : []),
  ].join('\n')
}

export function storyIndexText({ path, entries, older, newer }: StoryIndex): string {
  const t = words()
  return blocks([
    heading(t('story.stories'), '='),
    t('story.about'),
    ...entries.map(entryLines),
    newer ? `${t('story.newer')}: ${absolute(withParam(alternate(path, 'txt'), 'before', newer))}` : '',
    older ? `${t('story.older')}: ${absolute(withParam(alternate(path, 'txt'), 'after', older))}` : '',
  ])
}

function entryLines(entry: StoryEntry): string {
  const { slug, headline, standfirst, outlets } = entry
  return [
    headline.text,
    [howMuch(entry), ...(outlets.length > 0 ? [joinNames(outlets)] : [])].join('; '),
    ...(standfirst?.text ? [standfirst.text, modelNote('summary', standfirst.model) ?? ''].filter(Boolean) : []),
    absolute(alternate(paths.story(slug), 'txt')),
  ].join('\n')
}
