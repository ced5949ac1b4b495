import type { ReactNode } from 'react'
import { ArrangedList } from '#components/admin/form/arranged-list.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { LabelLine } from '#lib/queries/desk/labels.ts'

type Props = {
  lines: LabelLine[]
  hrefOf: (id: number) => string
  /** Whether its order is an editor's. */
  arranged?: boolean
  /** What can be done with a line. */
  children?: (line: LabelLine, index: number) => ReactNode
}

/** Topics, entities or authors, a line each: the name, what it is and how many articles are under it. */
export function LabelList({ lines, hrefOf, arranged = false, children }: Props) {
  const t = deskWords()
  const rows = lines.map((line, index) => ({
    id: line.id,
    row: (
      <>
        <span>
          <a href={hrefOf(line.id)}>{line.name}</a>{' '}
          <span className="text-small text-soft">
            {[kindOf(line.kind), t('labels.articles', { count: line.articleCount })].filter(Boolean).join(', ')}
          </span>
        </span>
        {children?.(line, index)}
      </>
    ),
  }))
  if (arranged) return <ArrangedList rows={rows} className={rowClass} />
  return (
    <ol>
      {rows.map(({ id, row }) => (
        <li key={id} className={rowClass}>
          {row}
        </li>
      ))}
    </ol>
  )
}

const rowClass = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2'

const kinds = ['PERSON', 'ORGANISATION', 'PRODUCT', 'PLACE', 'WORK', 'EVENT', 'OTHER'] as const

function kindOf(kind: string | null): string | null {
  const known = kinds.find((each) => each === kind)
  return known ? deskWords()(`kind.${known}`) : null
}

/** The kinds of entities, to choose from. */
export function kindOptions() {
  const t = deskWords()
  return kinds.map((value) => ({ value, label: t(`kind.${value}`) }))
}
