import { Summary, side } from '#components/article/card.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction, languageName, readTag } from '#lib/lang.ts'
import { interfaceLang, words } from '#lib/messages/words.ts'
import type { Report } from '#lib/queries/stories.ts'
import { hostOf, paths } from '#lib/urls.ts'

type Props = { report: Report; level: 'h3' | 'h4'; size: keyof typeof sizes; dated?: boolean }

const sizes = { second: 'headline text-second', third: 'headline text-third', brief: 'font-serif text-brief' }

/** One article of a story: when, whose, its headline, and where it first stood; a brief says nothing of what is in it. */
export function ReportLine({ report, level: Heading, size, dated = false }: Props) {
  const { slug, title, lang, publishedAt, source, first } = report
  const t = words()
  return (
    <article>
      <p className={`flex flex-wrap gap-x-2 text-small text-soft ${side(report)}`}>
        <Time date={publishedAt} as={dated ? 'dateline' : 'clock'} className="tabular-nums" />
        {source && (
          <a href={paths.source(source.slug)} className="quiet-link font-semibold text-ink">
            <bdi>{source.name}</bdi>
          </a>
        )}
        {first && <span className="font-semibold text-accent">{t('story.first')}</span>}
      </p>
      <Heading lang={lang} dir={direction(lang, title)} className={`mt-0.5 ${sizes[size]}`}>
        <a href={paths.article(slug)} className="quiet-link">
          {title}
        </a>
      </Heading>
      {size !== 'brief' && <Summary card={report} className="mt-1.5 line-clamp-3 font-serif text-brief text-soft" />}
      <Whence report={report} />
    </article>
  )
}

/** Its language, when it is not the paper's, and the way to the original. */
function Whence({ report }: { report: Report }) {
  const { lang, canonicalSource } = report
  const foreign = readTag(lang).language !== readTag(interfaceLang()).language
  if (!foreign && !canonicalSource) return null
  return (
    <p className={`mt-1 flex flex-wrap gap-x-4 text-small text-soft ${side(report)}`}>
      {foreign && <span>{languageName(lang, interfaceLang())}</span>}
      {canonicalSource && (
        <a href={canonicalSource} rel="noopener" className="quiet-link">
          {words()('models.original', { host: hostOf(canonicalSource) })}
        </a>
      )}
    </p>
  )
}
