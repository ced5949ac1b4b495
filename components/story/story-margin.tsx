import { Line, Section } from '#components/ui/margin.tsx'
import { Time } from '#components/ui/time.tsx'
import { languageName } from '#lib/lang.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { interfaceLang, words } from '#lib/messages/words.ts'
import type { Story } from '#lib/queries/stories.ts'
import { alternate, paths, withParam } from '#lib/urls.ts'

const titles = { day: 'story.dayByDay', month: 'story.monthByMonth', year: 'story.yearByYear' } as const
const longSpan = 300 * 86_400_000

/** Beside a story: its days, when it is long; who tells it; what it is about. */
export function StoryMargin({ story }: { story: Story }) {
  const { path, outlets, articleCount, newestAt, reports, spread } = story
  const { chapters, entities, topics, languages } = spread
  const t = words()
  const by = titles[chapters[0]?.unit ?? 'day']
  return (
    <aside
      aria-label={t('story.margin')}
      className="no-print mt-10 space-y-7 text-note wide:col-span-4 wide:col-start-9 wide:row-start-2 wide:mt-6"
    >
      {articleCount > reports.length && chapters.length > 1 && (
        <Section title={t(by)}>
          {chapters.map(({ date, unit, articleCount: count, after }) => (
            <Line
              key={date.toISOString()}
              href={after ? withParam(path, 'after', after) : path}
              name={<Time date={date} as={unit} />}
              more={formatNumber(count)}
            />
          ))}
        </Section>
      )}
      {outlets.length > 1 && (
        <Section title={t('story.whoHadIt')}>
          {outlets.map(({ slug, name, articleCount: count, firstAt }) => (
            <Line
              key={slug}
              href={paths.source(slug)}
              name={
                <>
                  {name}
                  {count > 1 && <span className="text-soft"> {formatNumber(count)}</span>}
                </>
              }
              more={
                <Time date={firstAt} as={newestAt.getTime() - story.firstAt.getTime() > longSpan ? 'day' : 'moment'} />
              }
            />
          ))}
        </Section>
      )}
      {entities.length > 0 && (
        <Section title={t('article.entities')}>
          {entities.map(({ slug, name, articleCount: count }) => (
            <Line key={slug} href={paths.entity(slug)} name={name} more={count > 1 && formatNumber(count)} />
          ))}
        </Section>
      )}
      {topics.length > 0 && (
        <Section title={t('article.topics')}>
          {topics.map(({ slug, name, articleCount: count }) => (
            <Line key={slug} href={paths.topic(slug)} name={name} more={count > 1 && formatNumber(count)} />
          ))}
        </Section>
      )}
      {languages.length > 1 && (
        <Section title={t('story.languages')}>
          {languages.map(({ lang, articleCount: count }) => (
            <li key={lang} className="flex justify-between gap-4 py-1">
              <span>{languageName(lang, interfaceLang())}</span>
              <span className="text-soft tabular-nums">{formatNumber(count)}</span>
            </li>
          ))}
        </Section>
      )}
      <Section title={t('article.readAs')}>
        <Line href={alternate(path, 'md')} name={t('forms.markdown')} more=".md" />
        <Line href={alternate(path, 'txt')} name={t('forms.text')} more=".txt" />
        <Line href={alternate(path, 'jsonld')} name={t('forms.jsonLd')} more=".jsonld" />
        <Line href={alternate(path, 'json')} name={t('forms.record')} more=".json" />
      </Section>
    </aside>
  )
}
