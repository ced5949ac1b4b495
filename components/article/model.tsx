import type { ReactNode } from 'react'
import { interfaceAttributes, words } from '#lib/messages/words.ts'
import type { Article } from '#lib/queries/articles.ts'

// What a language model wrote stands in an element with `data-by-model`, which is hidden where a reader wants none of it
// (app/styles/models.css).

/** Below a summary among others: a model wrote it; the article says which. */
export function SummaryMark() {
  return (
    <p {...interfaceAttributes()} className="mt-1 text-small text-soft">
      {words()('models.mark')}
    </p>
  )
}

type Part = { article: Article; part: 'summary' | 'body'; children: ReactNode }

/** A part of an article; when a model wrote it, with that model's name and the way to what it was made from. */
export function Part({ article, part, children }: Part) {
  const model = part === 'summary' ? article.summaryModel : article.bodyModel
  if (!model) return children
  return (
    <>
      <div data-by-model={model}>
        {part === 'body' && <Label article={article} part={part} model={model} />}
        {children}
        {part === 'summary' && <Label article={article} part={part} model={model} />}
      </div>
      {part === 'body' && (
        <p {...interfaceAttributes()} className="instead-of-model font-serif text-brief">
          {words()('models.hidden', { model })} <Original article={article} />
        </p>
      )}
    </>
  )
}

function Label({ article, part, model }: { article: Article; part: 'summary' | 'body'; model: string }) {
  return (
    <p {...interfaceAttributes()} className={`${part === 'summary' ? 'mt-2' : 'mb-5'} text-note text-soft`}>
      {words()(`models.${part}`, { model })} <Original article={article} />
    </p>
  )
}

function Original({ article: { canonicalSource } }: { article: Article }) {
  if (!canonicalSource) return null
  const host = new URL(canonicalSource).hostname.replace(/^www\./, '')
  return (
    <a href={canonicalSource} className="text-link text-ink">
      {words()('models.original', { host })}
    </a>
  )
}
