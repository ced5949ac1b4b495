import { Changes } from '#components/admin/editor/changes.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type Block, differencesOf } from '#lib/text/differences.ts'
import { withLf } from '#lib/text/lines.ts'

type Props<Name extends string> = {
  from: Record<NoInfer<Name>, string>
  to: Record<NoInfer<Name>, string>
  /** Of the fields that are compared. */
  labels: Record<Name, string>
  lang: string
}

/** What changed between two versions, by paragraph and word. */
export function Comparison<Name extends string>({ from, to, labels, lang }: Props<Name>) {
  const t = deskWords()
  return (Object.keys(labels) as Name[]).map((field) => {
    const [before, after] = [withLf(from[field]), withLf(to[field])]
    const blocks = differencesOf(before, after, lang)
    const isSame = blocks.every(({ kind }) => kind === 'same')
    return (
      <section key={field} className="mt-6">
        <h3 className="font-semibold">{labels[field]}</h3>
        {isSame ? (
          <p className="text-soft">{t('history.same')}</p>
        ) : (
          <div lang={lang} dir={direction(lang, after)} className="desk-changes max-w-text">
            {blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places in a text have no other name
              <Part key={index} block={block} />
            ))}
          </div>
        )}
      </section>
    )
  })
}

const context = 2 // lines around a change that are shown anyway

function Part({ block }: { block: Block }) {
  if (block.kind === 'changed') {
    return (
      <p>
        <Changes pieces={block.pieces} />
      </p>
    )
  }
  const { lines } = block
  if (lines.length <= context * 3) return <p>{lines.join('\n')}</p>
  return (
    <>
      <p>{lines.slice(0, context).join('\n')}</p>
      <details>
        <summary lang="en" className="text-soft">
          {deskWords()('history.lines', { count: lines.length - 2 * context })}
        </summary>
        <p>{lines.slice(context, -context).join('\n')}</p>
      </details>
      <p>{lines.slice(-context).join('\n')}</p>
    </>
  )
}
