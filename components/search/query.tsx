/** What was looked for, in its own direction within a sentence. */
export function Query({ children }: { children: string }) {
  return (
    <b className="font-semibold text-ink" dir="auto">
      {children}
    </b>
  )
}
