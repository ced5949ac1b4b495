import { CompareWith } from '#components/label/compare-with.tsx'
import { words } from '#lib/messages/words.ts'
import type { Choices } from '#lib/queries/compare/choices.ts'
import { CompareForm } from './compare-form.tsx'

/** Where names are chosen, and where one that could mean several things is asked back. */
export function ChoicesPage({ choices: { choices, isSame, company } }: { choices: Choices }) {
  const t = words()
  const only = choices.find(({ meant }) => meant)?.meant
  return (
    <div className="mx-auto max-w-measure pt-10">
      <h1 className="headline text-title">{t('compare.title')}</h1>
      <p className="mt-4 font-serif text-brief text-soft">{t('compare.intro')}</p>
      {isSame && <p className="mt-4 text-note text-accent">{t('compare.same')}</p>}
      <CompareForm choices={choices} />
      {only && company && company.entities.length > 0 && (
        <section className="mt-9 border-t border-rule pt-2.5">
          <h2 className="text-note font-semibold">{t('compare.suggested', { name: only.name })}</h2>
          <CompareWith segment={only.segment} companions={company.entities} most={company.entities.length} />
        </section>
      )}
    </div>
  )
}
