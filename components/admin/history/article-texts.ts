import { articleLabels, type Labels } from '#components/admin/editor/field-labels.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { rowsOf } from '#lib/queries/desk/manuscript.ts'
import type { VersionText } from '#lib/queries/desk/versions.ts'

type Texts = { from: Labels | null; to: Labels | null; labels: Labels; remark: string }

const always = ['title', 'summary', 'body'] as const
const changeable = ['lang', 'genre', 'topics', 'entities', 'authors'] as const

/** What is compared of two versions of an article: its text, and of its labels those that changed, where they were kept. */
export function textsOf(from: VersionText | null, to: VersionText | null): Texts {
  const t = deskWords()
  const [before, after] = [from && written(from), to && written(to)]
  const isKept = Boolean(from?.labels && to?.labels)
  const relabelled = isKept ? changeable.filter((name) => before?.[name] !== after?.[name]) : []
  const names = articleLabels()
  return {
    from: before,
    to: after,
    labels: Object.fromEntries([...always, ...relabelled].map((name) => [name, names[name]])),
    remark: relabelled.length > 0 ? '' : t(isKept ? 'history.sameLabels' : 'history.textOnly'),
  }
}

function written({ title, summary, body, labels }: VersionText): Labels {
  if (!labels) return { title, summary, body }
  return { title, summary, body, ...rowsOf(labels), genre: deskWords()(`genre.${labels.genre}`) }
}
