import { words } from '#lib/messages/words.ts'

/** What can be typed. */
export function HowTo() {
  const t = words()
  const rows = [
    [t('howToSearch.words'), t('howToSearch.wordsMean')],
    [t('howToSearch.phrase'), t('howToSearch.phraseMeans')],
    [t('howToSearch.without'), t('howToSearch.withoutMeans')],
    [t('howToSearch.either'), t('howToSearch.eitherMeans')],
    [t('howToSearch.accent'), t('howToSearch.accentMeans')],
  ]
  return (
    <dl className="max-w-measure text-note">
      {rows.map(([query, meaning]) => (
        <div key={query} className="grid grid-cols-1 gap-x-6 border-b border-hair py-2.5 tablet:grid-cols-[14rem_1fr]">
          <dt className="font-serif text-brief">
            <bdi>{query}</bdi>
          </dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
