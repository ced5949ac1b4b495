import type { Front } from '#lib/queries/front/front.ts'
import { site } from '#lib/queries/visibility.ts'
import { Columns } from './columns.tsx'
import { Latest } from './latest.tsx'
import { Lead } from './lead.tsx'
import { More } from './more.tsx'
import { Names } from './names.tsx'
import { Seconds, Thirds } from './seconds.tsx'

type Props = {
  front: Front
  /** The day whose articles show the time at which they came; all others show their day. */
  day: Date
}

export function FrontPage({ front, day }: Props) {
  const { lead, seconds, thirds, latest, columns, more, names, updatedAt } = front
  if (!lead) return null
  const isBetween = latest.length > 0
  const shape = seconds.length === 0 ? 'front-alone' : isBetween ? '' : 'front-young'
  return (
    <>
      {!front.edition && <h1 className="sr-only">{site().name}</h1>}
      <div className={`front pt-8 ${shape}`}>
        <Lead card={lead} day={day} isBetween={isBetween} />
        <Seconds cards={seconds} day={day} />
        <Latest cards={latest} day={day} updatedAt={updatedAt} />
        <Thirds cards={thirds} day={day} isBetween={isBetween} />
      </div>
      <Columns columns={columns} />
      <More cards={more} day={day} />
      <Names names={names} />
    </>
  )
}
