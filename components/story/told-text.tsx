import { SummaryMark } from '#components/article/model.tsx'
import { direction } from '#lib/lang.ts'
import type { Told } from '#lib/queries/stories.ts'

type Props = { told: Told; as: 'h1' | 'h2' | 'p'; className: string; href?: string }

/** A text of a story, in its own language where that is known and in its own direction always. */
export function ToldText({ told: { text, lang, model }, as: Element, className, href }: Props) {
  const told = (
    <Element className={className} lang={lang ?? undefined} dir={lang ? direction(lang, text) : 'auto'}>
      {href ? <a href={href}>{text}</a> : text}
    </Element>
  )
  if (!model) return told
  return (
    <div data-by-model={model}>
      {told}
      <SummaryMark />
    </div>
  )
}
