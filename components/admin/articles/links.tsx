import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { ArticleLink } from '#lib/queries/desk/links.ts'
import { LinkLine } from './link-line.tsx'

type Props = {
  links: ArticleLink[]
  zone: string | null
  /** For who may edit the article. */
  actions: { checkAgain: FormAction; leave: FormAction } | null
}

/** Where an article leads to: each link that does not answer, what was heard of it, and how many others there are. */
export function Links({ links, zone, actions }: Props) {
  const t = deskWords()
  if (links.length === 0) return null
  const shown = links.filter(({ answer }) => answer === 'GONE' || answer === 'FAILS' || answer === 'MOVED')
  const count = (wanted: ArticleLink['answer']) => links.filter(({ answer }) => answer === wanted).length
  const rest = { answering: count('ANSWERS'), unsaid: count('UNSAID'), unasked: count(null) }
  return (
    <section className="desk-section" aria-labelledby="links">
      <h2 id="links" className="headline text-third">
        {t('links.title')}
      </h2>
      <ul className="mt-2">
        {shown.map((link) => (
          <LinkLine key={link.url} link={link} zone={zone} leave={actions?.leave ?? null} />
        ))}
      </ul>
      <p className="mt-2">{t('links.rest', rest)}</p>
      <p className="desk-help max-w-measure">{t('links.help')}</p>
      {actions && (
        <Form action={actions.checkAgain} name={t('links.again')} className="mt-3">
          <Submit quiet>{t('links.again')}</Submit>
        </Form>
      )}
    </section>
  )
}
