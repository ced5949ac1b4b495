import { ArticleLine } from '#components/admin/articles/article-line.tsx'
import type { FormAction } from '#components/admin/form/form.tsx'
import { NoteText } from '#components/admin/notes/note-text.tsx'
import { Seen } from '#components/admin/notes/seen.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskState } from '#lib/queries/desk/articles.ts'
import type { Need } from '#lib/queries/desk/needs.ts'
import type { ListName, Overview } from '#lib/queries/desk/overview.ts'
import { adminPaths } from '#lib/urls.ts'

/** What narrows the articles to the whole of a list. */
const filtersOf: Record<ListName, { status?: DeskState; needs?: Need }> = {
  mentions: { needs: 'answer' },
  review: { status: 'REVIEW' },
  embargoes: { needs: 'embargo' },
  scheduled: { status: 'SCHEDULED' },
  drafts: { status: 'DRAFT' },
  broken: { needs: 'links' },
  lacking: { needs: 'something' },
}

type Props = { overview: Overview; viewer: Actor; see: FormAction }

export function WaitingList({ overview, viewer, see }: Props) {
  const t = deskWords()
  const lists = overview.lists.filter(({ count }) => count > 0)
  return (
    <>
      <a href={adminPaths.newArticle()} className="desk-quiet">
        {t('articles.new')}
      </a>
      {lists.length === 0 && <p className="mt-6">{t('overview.nothing')}</p>}
      {lists.map(({ name, count, cards }) => (
        <section key={name} className="desk-section" aria-labelledby={name}>
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h2 id={name} className="headline text-third">
              {t(`overview.${name}`)}
            </h2>
            <a
              href={adminPaths.articles(filtersOf[name])}
              aria-label={t('overview.allOf', { count, name: t(`overview.${name}`) })}
            >
              {t('overview.all', { count })}
            </a>
          </div>
          {(name === 'lacking' || name === 'broken') && <p className="text-soft">{t(`overview.${name}Help`)}</p>}
          <ul className="mt-2">
            {cards.map((card) => (
              <ArticleLine
                key={card.id}
                card={card}
                zone={viewer.zone}
                href={name === 'mentions' ? adminPaths.notes(card.id) : undefined}
              >
                {name === 'mentions' && (
                  <>
                    {overview.asked
                      .filter(({ articleId }) => articleId === card.id)
                      .map((note) => (
                        <div key={note.id} className="mt-2 border-s-2 border-accent ps-3">
                          <p className="text-small text-soft">{note.author.name}</p>
                          <NoteText text={note.text} mentions={note.mentions} />
                        </div>
                      ))}
                    <Seen id={card.id} title={card.title} action={see} />
                  </>
                )}
              </ArticleLine>
            ))}
          </ul>
        </section>
      ))}
      {overview.unsaid > 0 && (
        <p className="mt-6">
          <a href={adminPaths.entities({ kind: 'UNSAID' })}>{t('overview.unsaid', { count: overview.unsaid })}</a>
        </p>
      )}
    </>
  )
}
