import { Joined } from '#components/ui/joined.tsx'
import { kindName } from '#lib/formats/subject.ts'
import { words } from '#lib/messages/words.ts'
import type { Named } from '#lib/queries/search/named.ts'

/** Topics and names that are called like this lead to their own pages. */
export function ByName({ named }: { named: Named[] }) {
  if (named.length === 0) return null
  const t = words()
  return (
    <nav aria-label={t('search.byName')} className="mb-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-serif text-brief">
        {named.map(({ name, kind, articleCount, path }) => (
          <li key={path}>
            <a href={path} className="quiet-link text-accent" dir="auto">
              {name}
            </a>{' '}
            <span className="font-sans text-small text-soft">
              <Joined parts={[kindName(kind, 'one'), t('count.articles', { count: articleCount })]} />
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
