import { aroundLatest, heightOf } from './measure.ts'
import { byTime, type Story } from './ranking.ts'

/** Which story stands where; every story once. */
export type Makeup = {
  lead: Story | null
  /** In the column beside the lead. */
  seconds: Story[]
  /** Below the lead, two by two. */
  thirds: Story[]
  latest: Story[]
  columns: { topicId: number; stories: Story[] }[]
  /** Stands in for the columns while there are not enough articles of the same topics. */
  more: Story[]
}

const row = 4 // columns side by side
const column = { least: 3, most: 4 } // stories in it
const beside = { least: 2, most: 3 }
const newest = { least: 4, most: 9 }

/**
 * Lays out ranked stories by how many there are and how long their texts are: the columns on both sides are as high as the
 * lead with what stands below it, no section has a single line, and no row a gap.
 */
export function makeUp(ranked: Story[]): Makeup {
  const [lead = null, ...others] = ranked
  if (!lead || ranked.length < 6) {
    const seconds = others.slice(0, others.length === 4 ? 2 : 3)
    return { lead, seconds, thirds: others.slice(seconds.length), latest: [], columns: [], more: [] }
  }
  const room = heightOf(lead.article, 'lead')
  if (ranked.length < 10) {
    const seconds = others.slice(0, beside.least)
    return { lead, seconds, thirds: [], latest: others.slice(seconds.length).sort(byTime), columns: [], more: [] }
  }
  // Those below the lead come after those beside it, which depend on how high the two are.
  const below = Math.max(
    ...others.slice(beside.least, beside.least + 3).map(({ article }) => heightOf(article, 'third')),
  )
  const seconds = fill(others, 'second', room + below, beside)
  const thirds = others.slice(seconds.length, seconds.length + 2)
  const rest = others.slice(seconds.length + thirds.length)
  const inOrder = rest.toSorted(byTime)
  const fitting = fill(inOrder, 'brief', room + below - aroundLatest, newest)
  const latest = rest.length < fitting.length + row ? inOrder : fitting
  const left = rest.filter((story) => !latest.includes(story))
  const columns = columnsOf(left)
  const more = columns.length > 0 || left.length < row ? [] : left.slice(0, left.length < 2 * row ? row : 2 * row)
  return { lead, seconds, thirds, latest, columns, more }
}

/** As many stories as there is room for, within bounds. */
function fill(
  stories: Story[],
  size: 'second' | 'brief',
  room: number,
  { least, most }: { least: number; most: number },
): Story[] {
  let height = 0
  return stories.slice(0, most).filter(({ article }, index) => {
    height += heightOf(article, size)
    return index < least || height <= room
  })
}

/** The topics with most to tell, all of one depth: two rows of them, one row, or the two or three that there are. */
function columnsOf(stories: Story[]): Makeup['columns'] {
  const columns: Makeup['columns'] = []
  let left = stories
  while (columns.length < 2 * row) {
    const taken = columns.map(({ topicId }) => topicId)
    const topicId = strongestTopic(left, taken)
    if (!topicId) break
    const members = left.filter(({ article }) => article.topicIds.includes(topicId)).slice(0, column.most)
    columns.push({ topicId, stories: members })
    left = left.filter((story) => !members.includes(story))
  }
  const shown = columns.slice(0, columns.length < 2 * row ? row : 2 * row)
  const depth = Math.min(...shown.map((each) => each.stories.length))
  return shown.length < 2 ? [] : shown.map((each) => ({ ...each, stories: each.stories.slice(0, depth) }))
}

/** The topic of most stories, those that are first of all about it counted twice; of enough stories for a column. */
function strongestTopic(stories: Story[], taken: number[]): number | undefined {
  const topics = new Map<number, { stories: number; strength: number }>()
  for (const { article } of stories) {
    for (const [index, id] of article.topicIds.entries()) {
      const known = topics.get(id) ?? { stories: 0, strength: 0 }
      topics.set(id, { stories: known.stories + 1, strength: known.strength + (index === 0 ? 2 : 1) })
    }
  }
  const [strongest] = [...topics]
    .filter(([id, topic]) => topic.stories >= column.least && !taken.includes(id))
    .sort(([a, one], [b, other]) => other.strength - one.strength || a - b)
  return strongest?.[0]
}
