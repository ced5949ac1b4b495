import { languageName } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskFilters } from '#lib/queries/desk/articles.ts'
import type { Owner } from '#lib/queries/desk/users.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = { filters: DeskFilters; owners: Owner[] }

/** What the list is narrowed to, in a line from which each can be taken away. */
export function Narrowed({ filters, owners }: Props) {
  const t = deskWords()
  const set = setFilters(filters, owners)
  if (set.length === 0) return null
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-5">
      <span className="text-soft">{t('articles.narrowed')}</span>
      {set.map(({ name, value, without }) => (
        <span key={name}>
          {value ? t('articles.setFilter', { name, value }) : name}{' '}
          <a
            href={adminPaths.articles({ ...filters, ...without, before: null })}
            className="inline-block min-w-8 py-2 text-center text-accent"
          >
            <span aria-hidden="true">{'✕'}</span>
            <span className="sr-only">{t('articles.takeAway', { name })}</span>
          </a>
        </span>
      ))}
    </p>
  )
}

type SetFilter = { name: string; value: string; without: Partial<DeskFilters> }

function setFilters(filters: DeskFilters, owners: Owner[]): SetFilter[] {
  const t = deskWords()
  const { query, status, needs, mine, topic, author, person, lang, origin, from, to } = filters
  const owner = owners.find(({ id }) => id === person)?.name ?? person
  const all: (SetFilter | false)[] = [
    query !== '' && { name: t('articles.find'), value: query, without: { query: '' } },
    status !== null && { name: t('articles.status'), value: t(`status.${status}`), without: { status: null } },
    needs !== null && { name: t('articles.needs'), value: t(`needs.${needs}`), without: { needs: null } },
    mine && { name: t('articles.mine'), value: '', without: { mine: false } },
    topic !== '' && { name: t('articles.topic'), value: topic, without: { topic: '' } },
    author !== '' && { name: t('articles.author'), value: author, without: { author: '' } },
    person !== '' && { name: t('articles.person'), value: owner, without: { person: '' } },
    lang !== '' && { name: t('articles.lang'), value: languageName(lang, 'en'), without: { lang: '' } },
    origin !== null && {
      name: t('articles.origin'),
      value: t(`articles.origins.${origin}`),
      without: { origin: null },
    },
    from !== '' && { name: t('articles.from'), value: from, without: { from: '' } },
    to !== '' && { name: t('articles.to'), value: to, without: { to: '' } },
  ]
  return all.filter((each) => each !== false)
}
