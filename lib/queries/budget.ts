import { BadParameterError, type SearchParams } from './cursor.ts'

export const mostTokens = 1_000_000

/** `?budget=`: the most tokens that an answer may have; null when nobody asks. @throws BadParameterError */
export function readBudget(params: SearchParams): number | null {
  const { budget } = params
  if (budget === undefined) return null
  if (typeof budget === 'string' && /^[1-9]\d{0,6}$/.test(budget) && Number(budget) <= mostTokens) return Number(budget)
  throw badBudget(1)
}

export function badBudget(least: number): BadParameterError {
  return new BadParameterError('budget', (t) => t('parameters.range', { name: 'budget', least, most: mostTokens }))
}
