import { Sparkline } from '#components/chart/sparkline.tsx'
import { Joined } from '#components/ui/joined.tsx'
import { kindName } from '#lib/formats/subject.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Name } from '#lib/queries/front/names.ts'
import { paths } from '#lib/urls.ts'

/** Who and what these days are about. */
export function Names({ names }: { names: Name[] }) {
  const t = words()
  const comma = t('list.comma')
  if (names.length === 0) return null
  return (
    <section aria-labelledby="names" className="mt-12 border-t-2 border-ink">
      <div className="flex items-baseline justify-between gap-4 pt-3 text-small">
        <h2 id="names" className="font-semibold">
          {t('front.names')}
        </h2>
        <a href={paths.entities()} className="quiet-link text-soft">
          {t('front.allNames')}
        </a>
      </div>
      <ul className="mt-3 grid grid-cols-2 gap-x-8 gap-y-6 tablet:grid-cols-3 wide:grid-cols-6">
        {names.map(({ slug, name, kind, articles, course }) => (
          <li key={slug} className="min-w-0">
            <p className="font-serif text-brief wrap-anywhere" dir="auto">
              <a href={paths.entity(slug)} className="quiet-link">
                {name}
              </a>
            </p>
            <p className="mt-0.5 text-small text-soft">
              <Joined parts={[kindName(kind.toLowerCase(), 'one'), t('count.articles', { count: articles })]} />
            </p>
            <div className="mt-2 w-24">
              <Sparkline values={course} label={t('front.course', { counts: course.map(formatNumber).join(comma) })} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
