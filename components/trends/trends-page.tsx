import { ReadAs } from '#components/listing/read-as.tsx'
import { trendsMethod, trendsPath, trendsTime } from '#lib/formats/trends.ts'
import { words } from '#lib/messages/words.ts'
import type { Trends } from '#lib/queries/trends/trends.ts'
import { paths } from '#lib/urls.ts'
import { HotList } from './hot-list.tsx'
import { RisingNames, RisingTopics } from './rising.tsx'
import { VelocityChart } from './velocity-chart.tsx'
import { Windows } from './windows.tsx'

/** What moves in the paper: three questions, and how they are answered. */
export function TrendsPage({ trends }: { trends: Trends }) {
  const t = words()
  const { name, now } = trends
  return (
    <>
      <header className="grid grid-cols-1 gap-x-8 gap-y-5 pt-10 pb-8 wide:grid-cols-12">
        <div className="wide:col-span-7">
          <h1 className="headline text-title">{t('trends.title')}</h1>
          <p className="mt-4 font-serif text-brief text-soft">{t('trends.about')}</p>
        </div>
        <div className="text-small text-soft wide:col-span-5 wide:self-end wide:text-end">
          <Windows current={name} />
          {now && <p className="mt-2">{trendsTime(now)}</p>}
          <p className="mt-1">
            <a href="#method" className="quiet-link">
              {t('trends.method')}
            </a>
          </p>
        </div>
      </header>
      {now ? (
        <>
          <RisingNames rising={now.entities} />
          <div className="grid grid-cols-1 gap-x-8 gap-y-10 pt-11 wide:grid-cols-12">
            <HotList hot={now.hot} />
            <div className="space-y-10 wide:col-span-5">
              <RisingTopics rising={now.topics} />
              <VelocityChart velocity={now.velocity} window={now.window} />
              <Method trends={trends} />
            </div>
          </div>
        </>
      ) : (
        <p className="border-t-2 border-ink py-6 font-serif text-brief text-soft">{t('trends.empty')}</p>
      )}
    </>
  )
}

function Method({ trends }: { trends: Trends }) {
  const t = words()
  return (
    <section id="method" className="border-t-2 border-ink pt-3">
      <h2 className="text-small font-semibold">{t('trends.method')}</h2>
      <div className="space-y-3 pt-2 text-note text-soft">
        {trendsMethod(trends).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <ReadAs path={trendsPath(trends.name)} />
      <p className="pt-4 text-note font-medium">
        <a href={paths.compare()} className="quiet-link text-accent">
          {t('trends.compare')}
        </a>
      </p>
    </section>
  )
}
