import { Headline, Kicker, Summary } from '#components/article/card.tsx'
import { Joined } from '#components/ui/joined.tsx'
import { Time } from '#components/ui/time.tsx'
import { words } from '#lib/messages/words.ts'
import type { Hot } from '#lib/queries/trends/hot.ts'

/** What is fresh and good, the hottest first. */
export function HotList({ hot }: { hot: Hot[] }) {
  const t = words()
  return (
    <section className="border-t-2 border-ink pt-3 wide:col-span-7">
      <h2 className="text-small font-semibold">{t('trends.hot')}</h2>
      <ol>
        {hot.map(({ card, outlets }, index) => (
          <li key={card.id} className="border-b border-hair py-5">
            <article>
              <Kicker card={card} />
              <Headline card={card} size={index === 0 ? 'second' : 'third'} level="h3" />
              {index < 3 && <Summary card={card} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />}
              <p className="mt-2.5 text-small text-soft">
                <Joined
                  parts={[
                    ...(card.source ? [<bdi key="source">{card.source.name}</bdi>] : []),
                    <Time key="time" date={card.publishedAt} as="dateline" />,
                    ...(outlets > 1 ? [t('trends.outlets', { count: outlets })] : []),
                  ]}
                />
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
