import type { WindowName } from './window.ts'

/** What the heat of an article is made of. */
export type Signs = {
  /** An editor's word: −1 to 3. */
  importance: number
  /** Outlets in its story, itself included. */
  outlets: number
  /** How many of four things it has: a summary, somebody's name on it, a topic, a text of some length. */
  complete: number
  /** Hours since it came. */
  age: number
}

/** Hours after which an article is half as hot. */
export const halfLives: Record<WindowName, number> = { day: 6, week: 36, month: 168 }

/** So many articles of the window, the newest, are looked at. */
export const mostArticles = 2000

/** Freshness times quality. */
export function heatOf({ importance, outlets, complete, age }: Signs, halfLife: number): number {
  const weight = 1 + Math.max(-1, Math.min(3, importance)) / 2
  const echo = 1 + Math.log2(Math.max(1, outlets))
  const completeness = (2 + Math.min(4, complete)) / 6
  return weight * echo * completeness * 0.5 ** (Math.max(0, age) / halfLife)
}
