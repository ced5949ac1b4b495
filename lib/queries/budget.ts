import { BadParameterError, type SearchParams } from './cursor.ts'

export const mostTokens = 1_000_000

/** No guide with all texts has more: what a model reads at once, and what a print may cost. */
export const longestGuide = 60_000

/** `?budget=`: the most tokens that an answer may have; null when nobody asks. @throws BadParameterError */
export function readBudget(params: SearchParams): number | null {
  const { budget } = params
  if (budget === undefined) return null
  const most = typeof budget === 'string' ? parseBudget(budget) : null
  if (most === null) throw badBudget(1)
  return most
}

export function parseBudget(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= mostTokens ? Number(text) : null
}

export function badBudget(least: number): BadParameterError {
  return new BadParameterError('budget', (t) => t('parameters.range', { name: 'budget', least, most: mostTokens }))
}
