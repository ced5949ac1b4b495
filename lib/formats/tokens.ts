/** About how many tokens a language model reads in a text: four letters each in scripts with words, one a sign in others. */
export function estimateTokens(text: string): number {
  return Math.ceil(weigh(text))
}

/** The same before it is rounded, so that the parts of a text add up to the whole. */
export function weigh(text: string): number {
  const dense = text.match(/[\u0590-\u1fff\u2e80-\ud7af\uf900-\ufaff]/gu)?.length ?? 0
  return (text.length - dense) / 4 + dense * 0.8
}
