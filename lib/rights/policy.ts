import { settings } from '../settings/settings.ts'

/** How much is shown of a text that came from elsewhere: all of it, its beginning, or headline, summary and link. */
export type Shown = 'FULL' | 'EXCERPT' | 'LINK'

/** What others may do with what is shown (contentsignals.org): find it, answer from it, train on it. */
export type Uses = { search: boolean; aiInput: boolean; aiTrain: boolean }

/** What holds for several texts at once: null where they differ, and then nothing is said of all. */
export type Statement = { [Use in keyof Uses]: boolean | null }

/** What a source says itself; null leaves it to the paper. */
export type SourcePolicy = { rights: Shown | null } & Statement

/** The uses as Content-Signal and RSL 1.0 (section 3.4.1) both call them. */
export const useNames = { search: 'search', aiInput: 'ai-input', aiTrain: 'ai-train' } as const

export const uses = Object.keys(useNames) as (keyof Uses)[]

const order: readonly Shown[] = ['FULL', 'EXCERPT', 'LINK']

/** The paper's own policy. */
export function paperUses(): Uses {
  const { search, aiInput, aiTrain } = settings()
  return { search, aiInput, aiTrain }
}

/** What the paper shows of texts whose source says nothing. */
export function paperShows(): Shown {
  return settings().shown
}

/** What others may do with a text; one without a source is the paper's own. */
export function usesOf(source: Statement | null): Uses {
  const paper = paperUses()
  return {
    search: source?.search ?? paper.search,
    aiInput: source?.aiInput ?? paper.aiInput,
    aiTrain: source?.aiTrain ?? paper.aiTrain,
  }
}

/** How much of a text is shown: the least of what the article and its source allow. */
export function shownOf(article: Shown, source: Pick<SourcePolicy, 'rights'> | null): Shown {
  const ofSource = source ? (source.rights ?? paperShows()) : 'FULL'
  return order[Math.max(order.indexOf(article), order.indexOf(ofSource))] ?? 'LINK'
}

/** What may be said of all of them. */
export function agree(all: readonly Uses[]): Statement {
  const shared = (use: keyof Uses) => {
    const [first, ...others] = new Set(all.map((each) => each[use]))
    return first === undefined || others.length > 0 ? null : first
  }
  return { search: shared('search'), aiInput: shared('aiInput'), aiTrain: shared('aiTrain') }
}

/** `search=yes, ai-train=no` (contentsignals.org); what is not known is left out, which neither grants nor restricts. */
export function contentSignal(statement: Statement): string {
  return uses
    .filter((use) => statement[use] !== null)
    .map((use) => `${useNames[use]}=${statement[use] ? 'yes' : 'no'}`)
    .join(', ')
}
