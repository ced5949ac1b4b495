import { Dateline, Headline, Summary } from '#components/article/card.tsx'
import { words } from '#lib/messages/words.ts'
import type { Desk } from '#lib/queries/labels/desk.ts'

/** The articles that matter most: one before the others. */
export function Leading({ desk: { isWeighed, leading } }: { desk: Desk }) {
  const t = words()
  const [first, ...others] = leading
  if (!first) return null
  return (
    <section aria-labelledby="leading" className="border-t-2 border-ink pt-3">
      <h2 id="leading" className="pb-4 text-small font-semibold">
        {t(isWeighed ? 'profile.leading' : 'profile.newest')}
      </h2>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 tablet:grid-cols-8">
        <article className={others.length > 0 ? 'tablet:col-span-5' : 'tablet:col-span-8'}>
          <Headline card={first} size="lead" level="h3" />
          <Summary card={first} className="mt-4 line-clamp-5 font-serif text-standfirst" />
          <Dateline card={first} />
        </article>
        {others.length > 0 && (
          <div className="divide-y divide-rule border-rule tablet:col-span-3 tablet:border-s tablet:ps-8">
            {others.map((card) => (
              <article key={card.id} className="py-5 first:pt-0">
                <Headline card={card} size="second" level="h3" />
                <Dateline card={card} />
              </article>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
