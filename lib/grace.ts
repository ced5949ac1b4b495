/** For how many days what was taken away at the desk can be brought back; then it is gone. */
export const graceDays = { draft: 7, picture: 7, record: 1 } as const

/** What was taken away after this can still be brought back. */
export function graceBegan(of: keyof typeof graceDays): Date {
  return new Date(Date.now() - graceDays[of] * 86_400_000)
}
