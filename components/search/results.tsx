import { Kicker } from '#components/article/card.tsx'
import { SummaryMark } from '#components/article/model.tsx'
import { Time } from '#components/ui/time.tsx'
import { direction } from '#lib/lang.ts'
import { words } from '#lib/messages/words.ts'
import type { Hit } from '#lib/queries/search/hits.ts'
import type { Marked } from '#lib/queries/search/marks.ts'
import { paths } from '#lib/urls.ts'

export function Results({ hits }: { hits: Hit[] }) {
  return (
    <ol className="border-t-2 border-ink">
      {hits.map((hit) => (
        <Row key={hit.id} hit={hit} />
      ))}
    </ol>
  )
}

/** One article, in its own language and direction; of a story, with the way to what else was found of it. */
function Row({ hit }: { hit: Hit }) {
  const { lang, title, snippetModel } = hit
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-5 tablet:grid-cols-[8.5rem_1fr]">
      <p className="flex flex-wrap gap-x-2 text-small text-soft tablet:block tablet:pt-1.5">
        <Time date={hit.publishedAt} as="day" />
        {hit.source && (
          <span className="tablet:block">
            <bdi>{hit.source.name}</bdi>
          </span>
        )}
      </p>
      <article>
        <Kicker card={hit} />
        <h2 className="headline text-third" lang={lang} dir={direction(lang, title)}>
          <a href={paths.article(hit.slug)}>
            <Highlighted parts={hit.markedTitle} />
          </a>
        </h2>
        {hit.snippet.length > 0 && (
          <div data-by-model={snippetModel ?? undefined}>
            <p
              className="mt-2 line-clamp-4 font-serif text-brief text-soft"
              lang={lang}
              dir={direction(lang, hit.snippet.map(({ text }) => text).join(''))}
            >
              <Highlighted parts={hit.snippet} />
            </p>
            {snippetModel && hit.isSummary && <SummaryMark />}
          </div>
        )}
        {hit.story && hit.more > 0 && (
          <p className="mt-1.5 text-small">
            <a href={paths.story(hit.story.slug)} className="quiet-link font-semibold text-ink">
              {words()('search.moreOnStory', { count: hit.more })}
            </a>
          </p>
        )}
      </article>
    </li>
  )
}

function Highlighted({ parts }: { parts: Marked }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
  return parts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))
}
