import { ReadAs } from '#components/listing/read-as.tsx'
import { HouseLinks } from '#components/page/house-links.tsx'
import { sourceFacts } from '#lib/formats/sources.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { SourceEntry, SourceIndex } from '#lib/queries/source-index.ts'
import { paths, withParam } from '#lib/urls.ts'

/** Where the paper's stories come from. */
export function SourcesPage({ index }: { index: SourceIndex }) {
  const t = words()
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="pb-8 wide:col-span-4">
        <h1 className="headline text-title">{t('sources.title')}</h1>
        <p className="mt-4 font-serif text-brief text-soft">{t('sources.about')}</p>
        <ReadAs path={index.path} />
        <div className="mt-7 text-note">
          <HouseLinks current={index.path} />
        </div>
      </header>
      <div className="wide:col-span-8">
        <ul className="border-t-2 border-ink">
          {index.sources.map((source) => (
            <Row key={source.slug} source={source} />
          ))}
        </ul>
        {index.sources.length === 0 && <p className="py-6 font-serif text-brief text-soft">{t('sources.none')}</p>}
        {index.after && (
          <nav aria-label={t('directory.pages')} className="py-6 text-note font-medium">
            <a rel="next" href={withParam(index.path, 'after', index.after)} className="quiet-link">
              {t('sources.more')}
            </a>
          </nav>
        )}
      </div>
    </div>
  )
}

function Row({ source }: { source: SourceEntry }) {
  return (
    <li className="border-b border-hair py-4">
      <h2 className="flex items-baseline justify-between gap-4">
        <a href={paths.source(source.slug)} className="quiet-link font-serif text-brief" dir="auto">
          {source.name}
        </a>
        <span className="text-small text-soft tabular-nums">{formatNumber(source.articleCount)}</span>
      </h2>
      <dl className="mt-2 grid grid-cols-1 gap-x-6 gap-y-1 text-small tablet:grid-cols-2">
        {sourceFacts(source).map(({ name, value }) => (
          <div key={name} className="flex gap-x-2">
            <dt className="shrink-0 text-soft">{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
