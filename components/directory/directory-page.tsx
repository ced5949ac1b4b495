import { ReadAs } from '#components/listing/read-as.tsx'
import { directoryDescription, directoryTitle, kindName } from '#lib/formats/subject.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Directory, Entry, Group } from '#lib/queries/directories.ts'
import { withParam } from '#lib/urls.ts'

/** An index: topics, or the names that the paper writes about. */
export function DirectoryPage({ directory }: { directory: Directory }) {
  const t = words()
  return (
    <div className="pt-10">
      <h1 className="headline text-title">{directoryTitle(directory)}</h1>
      <p className="mt-4 font-serif text-brief text-soft">{directoryDescription(directory)}</p>
      <ReadAs path={directory.path} />
      {directory.groups.map((group) => (
        <GroupOfEntries key={group.kind ?? 'all'} group={group} headed={!directory.kind} />
      ))}
      {directory.groups.every(({ entries }) => entries.length === 0) && (
        <p className="mt-8 text-note text-soft">{t('directory.empty')}</p>
      )}
      {directory.after && (
        <nav aria-label={t('directory.pages')} className="py-6 text-note font-medium">
          <a rel="next" href={withParam(directory.path, 'after', directory.after)} className="quiet-link">
            {t('directory.more')}
          </a>
        </nav>
      )}
    </div>
  )
}

function GroupOfEntries({ group, headed }: { group: Group; headed: boolean }) {
  const title = headed && group.kind ? kindName(group.kind, 'many') : null
  return (
    <section className="mt-9 border-t-2 border-ink">
      {title && (
        <div className="flex items-baseline justify-between pt-3 text-small">
          <h2 className="font-semibold">{title}</h2>
          {group.more && (
            <a href={group.more} className="quiet-link text-soft">
              {words()('directory.all')}
            </a>
          )}
        </div>
      )}
      <ul className="grid grid-cols-1 gap-x-8 pt-2 tablet:grid-cols-2 wide:grid-cols-3">
        {group.entries.map((entry) => (
          <Line key={entry.slug} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Line({ entry: { name, path, articleCount, description } }: { entry: Entry }) {
  return (
    <li className="border-b border-hair py-3">
      <p className="flex items-baseline justify-between gap-4">
        <a href={path} className="quiet-link font-serif text-brief" dir="auto">
          {name}
        </a>
        <span className="text-small text-soft tabular-nums">{formatNumber(articleCount)}</span>
      </p>
      {description && (
        <p className="mt-1 line-clamp-2 text-small text-soft">
          <bdi>{description}</bdi>
        </p>
      )}
    </li>
  )
}
