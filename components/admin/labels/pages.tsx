import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { name: string; first: string | null; next: string | null }

/** The way through a long list. */
export function Pages({ name, first, next }: Props) {
  const t = deskWords()
  if (!first && !next) return null
  return (
    <nav className="mt-4 flex gap-6" aria-label={name}>
      {first && <a href={first}>{t('labels.first')}</a>}
      {next && <a href={next}>{t('labels.more')}</a>}
    </nav>
  )
}
