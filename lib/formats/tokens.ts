/** About how many tokens a language model reads in a text: four letters each in scripts with words, one a sign in others. */
export function estimateTokens(text: string): number {
  const dense = text.match(/[\u0590-\u1fff\u2e80-\ud7af\uf900-\ufaff]/gu)?.length ?? 0
  return Math.ceil((text.length - dense) / 4 + dense * 0.8)
}
