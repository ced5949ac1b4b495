import { formatDate, rfc3339 } from '#lib/dates.ts'

type Props = { date: Date; as: Parameters<typeof formatDate>[1]; className?: string }

export function Time({ date, as, className }: Props) {
  return (
    <time dateTime={rfc3339(date)} className={className}>
      {formatDate(date, as)}
    </time>
  )
}
