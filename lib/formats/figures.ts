import { formatDate, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Counted, Figures } from '../queries/figures.ts'
import { contentSignal } from '../rights/policy.ts'

/** One thing that can be said of how the paper is made, in words. */
export type Figure = { name: string; value: string }

/** The figures in words, those of a kind that does not occur left out. */
export function figureLines(figures: Figures): Figure[] {
  const t = words()
  const { articles, since, sources, polled, shown } = figures
  const line = (name: string, value: string) => ({ name, value })
  const signals = contentSignal(figures.uses)
  return [
    line(
      t('figures.articles'),
      since
        ? t('figures.since', { count: articles, date: formatDate(since, 'day') })
        : t('figures.number', { count: articles }),
    ),
    line(t('figures.languages'), t('figures.number', { count: figures.languages })),
    line(t('figures.sources'), t('figures.number', { count: sources })),
    line(t('figures.polled'), t('figures.number', { count: polled })),
    line(t('figures.records'), t('figures.number', { count: sources - polled })),
    line(t('figures.stories'), counted(figures.stories)),
    line(t('figures.merged'), counted(figures.merged)),
    line(t('figures.summaries'), t('figures.ofArticles', { count: figures.summariesByModel, articles })),
    line(t('figures.texts'), t('figures.ofArticles', { count: figures.textsByModel, articles })),
    line(
      t('figures.shown'),
      t('figures.shownOf', { full: shown.FULL, excerpt: shown.EXCERPT, link: shown.LINK, words: figures.excerptWords }),
    ),
    line(t('figures.uses'), signals || t('figures.usesDiffer')),
  ]
}

function counted({ count, isMore }: Counted): string {
  return words()(isMore ? 'figures.moreThan' : 'figures.number', { count })
}

/** The same as data. */
export function figuresJson(figures: Figures) {
  const { articles, since, languages, sources, polled, shown, uses } = figures
  return {
    articles,
    since: since && rfc3339(since),
    languages,
    summaries_by_model: figures.summariesByModel,
    texts_by_model: figures.textsByModel,
    sources,
    sources_polled: polled,
    sources_shown: { full: shown.FULL, excerpt: shown.EXCERPT, link: shown.LINK },
    stories: countedJson(figures.stories),
    merged_names: countedJson(figures.merged),
    uses: { search: uses.search, ai_input: uses.aiInput, ai_train: uses.aiTrain },
  }
}

function countedJson({ count, isMore }: Counted) {
  return { count, is_more: isMore }
}
