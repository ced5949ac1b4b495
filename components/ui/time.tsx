import { type DateStyle, formatDate, rfc3339 } from '#lib/dates.ts'

type Props = { date: Date; as: DateStyle; className?: string }

export function Time({ date, as, className }: Props) {
  return (
    <time dateTime={rfc3339(date)} className={className}>
      {formatDate(date, as)}
    </time>
  )
}
