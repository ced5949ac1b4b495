import { Select } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** How much an article matters on the front page. */
export function Weight({ importance, label }: { importance: number; label: string }) {
  return (
    <Select
      name="importance"
      label={label}
      value={String(importance)}
      options={weights.map((value) => ({ value: String(value), label: weightOf(value) }))}
    />
  )
}

const weights = [-1, 0, 1, 2, 3]

const names = ['low', 'none', 'more', 'high', 'lead'] as const

export function weightOf(importance: number): string {
  return deskWords()(`front.weights.${names[importance + 1] ?? 'none'}`)
}
