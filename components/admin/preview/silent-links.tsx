import { LinkLine } from '#components/admin/articles/link-line.tsx'
import type { Looked } from '#lib/links/look.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { ArticleLink } from '#lib/queries/desk/links.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = { id: number; links: ArticleLink[]; looked: Looked | null; zone: string | null }

/** The links that do not answer, and how far the asking has come (null: it was not for this person to ask). They are a warning: nothing is forbidden because of them. */
export function SilentLinks({ id, links, looked, zone }: Props) {
  const t = deskWords()
  const silent = links.filter(({ answer }) => answer === 'GONE' || answer === 'FAILS')
  const isOpen = looked !== null && looked !== 'off' && links.some(({ answer }) => answer === null)
  if (silent.length === 0 && !isOpen && looked !== 'deaf') return null
  return (
    <section className="desk-section" aria-labelledby="links">
      <h2 id="links" className="headline text-third">
        {t('links.title')}
      </h2>
      <ul className="mt-2">
        {silent.map((link) => (
          <LinkLine key={link.url} link={link} zone={zone} leave={null} />
        ))}
      </ul>
      {looked === 'deaf' && <p className="mt-2">{t('links.deaf')}</p>}
      {isOpen && (
        <p className="mt-2">
          {looked !== 'deaf' && `${t('links.asking')} `}
          <a href={adminPaths.preview(id)}>{t('links.lookAgain')}</a>
        </p>
      )}
    </section>
  )
}
