import { Headline } from '#components/article/card.tsx'
import { words } from '#lib/messages/words.ts'
import type { Column } from '#lib/queries/front/front.ts'
import { paths } from '#lib/urls.ts'
import { Story } from './story.tsx'

/** Classes by how many columns there are, so that every row of them is full. */
const rows: Record<number, string> = {
  2: 'tablet:grid-cols-2',
  3: 'tablet:grid-cols-3',
  4: 'tablet:grid-cols-2 wide:grid-cols-4',
  8: 'tablet:grid-cols-2 wide:grid-cols-4',
}

export function Columns({ columns }: { columns: Column[] }) {
  if (columns.length === 0) return null
  return (
    <div className={`mt-12 grid grid-cols-1 gap-x-8 gap-y-11 ${rows[columns.length] ?? ''}`}>
      {columns.map((column) => (
        <TopicColumn key={column.slug} column={column} />
      ))}
    </div>
  )
}

function TopicColumn({ column: { slug, name, articleCount, cards } }: { column: Column }) {
  const [first, ...others] = cards
  return (
    <section aria-labelledby={`column-${slug}`} className="border-t-2 border-ink">
      <div className="flex items-baseline justify-between gap-4 pt-3 pb-3 text-small">
        <h2 id={`column-${slug}`} className="font-semibold">
          <a href={paths.topic(slug)} className="quiet-link" dir="auto">
            {name}
          </a>
        </h2>
        <span className="text-soft">{words()('count.articles', { count: articleCount })}</span>
      </div>
      {first && <Story card={first} size="third" isKicked={false} />}
      <ul className="mt-3.5">
        {others.map((card) => (
          <li key={card.id} className="border-t border-hair py-2.5">
            <Headline card={card} size="brief" level="h3" />
          </li>
        ))}
      </ul>
    </section>
  )
}
