import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { isShownWhole } from '../rights.ts'
import { published } from '../visibility.ts'
import { asCut, close, cutAround, type Marked, markStrings, open, toMarked, withoutMarkdown } from './marks.ts'
import { type Reading, readingOf } from './readings.ts'
import type { Listed } from './stories.ts'
import { isDense, stringsOf, type Terms } from './terms.ts'

/** An article as a search shows it: where in it was found what was looked for. */
export type Hit = Card & {
  markedTitle: Marked
  snippet: Marked
  /** Whether the snippet is the summary, and not a cutting from the body. */
  isSummary: boolean
  /** The model that wrote it; null: a person. */
  snippetModel: string | null
  /** Articles of its story that were found besides it. */
  more: number
}

/** Loads what is shown of these articles, in their order. */
export async function loadHits(listed: Listed[], readings: Reading[], terms: Terms): Promise<Hit[]> {
  const ids = listed.map(({ id }) => id)
  const [rows, passages] = await Promise.all([
    db.article.findMany({
      relationLoadStrategy: 'join',
      where: { id: { in: ids }, ...published() },
      select: cardSelect,
    }),
    loadPassages(ids, readings, terms),
  ])
  return listed.flatMap(({ id, more }) => {
    const row = rows.find((each) => each.id === id)
    const passage = passages.get(id)
    return row && passage ? { ...toCard(row), ...mark(row, passage, terms), more } : [] // withdrawn a moment ago
  })
}

type Passage = {
  id: number
  title: string
  summary: string
  /** Cut from the text, with marks. */
  headline: string
  /** Where marks are made here, the text. */
  text: string | null
  isMarkdown: boolean
}

const longest = 10_000 // characters that are looked through for a passage to show
const whole = `StartSel=${open}, StopSel=${close}, HighlightAll=true`
const fragments = `StartSel=${open}, StopSel=${close}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`

/** Passages of these articles and no others; of a body that nobody has read yet, from its source. */
async function loadPassages(ids: number[], readings: Reading[], terms: Terms): Promise<Map<number, Passage>> {
  const config = Prisma.sql`search_config(a.lang)`
  const own = readingOf(Prisma.sql`a.lang`, readings)
  const rows = await db.$queryRaw<Passage[]>`
    SELECT a.id, "isMarkdown",
      ts_headline(${config}, a.title, ${own}, ${whole}) AS title,
      ts_headline(${config}, a.summary, ${own}, ${whole}) AS summary,
      CASE WHEN NOT dense THEN ts_headline(${config}, passage, ${own}, ${fragments}) ELSE '' END AS headline,
      CASE WHEN dense THEN passage END AS text
    FROM "Article" AS a LEFT JOIN "Rendering" AS r ON r."articleId" = a.id AND r."contentHash" = a."contentHash"
      LEFT JOIN "Source" AS s ON s.id = a."sourceId",
      LATERAL (SELECT
        left(CASE WHEN ${isShownWhole()} THEN coalesce(r.text, a.markdown, a.body) ELSE '' END, ${longest}) AS passage,
        r.text IS NULL AS "isMarkdown",
        search_text(a.title) <> a.title OR ${terms.parts.some(isDense)} AS dense) AS shown
    WHERE a.id = ANY (${ids}::int[])`
  return new Map(rows.map((row) => [row.id, row]))
}

type Written = Pick<Card, 'title' | 'summary' | 'summaryModel' | 'bodyModel'>

/** What is shown of the text is a place where it was found; if there is none, its summary. */
function mark(card: Written, passage: Passage, terms: Terms): Omit<Hit, keyof Card | 'more'> {
  const { title, summary, cutting } = passage.text === null ? readMarks(passage) : setMarks(card, passage.text, terms)
  const isSummary = card.summary !== '' && !cutting.some(({ marked }) => marked)
  return {
    markedTitle: title,
    snippet: isSummary ? summary : cutting,
    isSummary,
    snippetModel: isSummary ? card.summaryModel : card.bodyModel,
  }
}

type Marks = Record<'title' | 'summary' | 'cutting', Marked>

function readMarks({ title, summary, headline, isMarkdown }: Passage): Marks {
  const cutting = isMarkdown ? withoutMarkdown(headline) : headline.replace(/\s*\[\d+\]|\s+/g, ' ') // footnotes
  return { title: toMarked(title), summary: toMarked(summary), cutting: toMarked(asCut(cutting)) }
}

function setMarks({ title, summary }: Written, text: string, terms: Terms): Marks {
  const strings = stringsOf(terms)
  const marked = (part: string) => markStrings(part, strings)
  return { title: marked(title), summary: marked(summary), cutting: marked(withoutMarkdown(cutAround(text, strings))) }
}
