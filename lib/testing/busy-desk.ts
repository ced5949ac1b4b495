import type { Actor } from '../auth/policy.ts'
import { type SetText, saveArticle } from '../mutations/desk/articles.ts'
import { discardArticle } from '../mutations/desk/discard.ts'
import { leaveNote } from '../mutations/desk/notes.ts'
import { scheduleArticle, setEmbargo, submitArticle } from '../mutations/desk/publication.ts'
import { saveView } from '../mutations/desk/views.ts'
import { makeColleague } from './colleague.ts'
import { draft } from './draft.ts'

const hours = 60 * 60 * 1000
const later = (count: number) => new Date(Date.now() + count * hours)

/**
 * Colleagues who are at work, so that something waits for `actor`; nothing of it is public.
 * @returns an article with a former version and a note, in review; and a draft that was discarded
 */
export async function makeBusy(actor: Actor): Promise<{ review: { id: number }; discarded: { id: number } }> {
  const editor = await makeColleague('EDITOR', 'Nour Haddad')
  const author = await makeColleague('AUTHOR', 'Jo Lindqvist')
  const labels = { topics: ['Typography'], entities: ['Unicode Consortium'], authors: [author.name] }
  const review = await draft(author, { ...columns, ...labels })
  await saveArticle(author, review.id, 1, { ...columns, ...labels, text: wider })
  await submitArticle(author, review.id)
  await leaveNote(author, review.id, `@${actor.name} Is “turn” the word, or “return”? The study is on page 12.`)

  const scheduled = await draft(editor, { title: 'The week in formats, Saturday edition', summary: 'Seven drafts.' })
  await scheduleArticle(editor, scheduled.id, 1, later(30))
  const embargoed = await draft(editor, {
    title: 'What the new charter of the registry says',
    summary: '',
    entities: [],
  })
  await setEmbargo(editor, embargoed.id, later(5))
  await saveView(actor, { name: 'For Saturday', query: 'status=SCHEDULED', isShared: false })
  const discarded = await draft(editor, { title: 'Ten headlines that nobody asked for' })
  await discardArticle(editor, discarded.id)
  return { review, discarded }
}

const columns = {
  title: 'A column is as wide as an eye can turn',
  summary: 'Why newspapers set narrow, and what a browser window makes of it.',
  lang: 'en',
  genre: 'ANALYSIS' as const,
  text: set(
    'A line that is too long loses its reader at the turn.',
    'Tinker set his in lines of 80 millimetres and found nobody slower for it.',
  ),
}

const wider = set(
  'A line that is too long loses its reader on the way back.',
  'Tinker set his in lines of 80 millimetres and found nobody slower for it; past 180 everybody was.',
)

function set(...paragraphs: string[]): SetText {
  const body = paragraphs.join('\n\n')
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
  return { body, markdown: body, rendering: { compiler: 'test', html, text: body, words: body.split(/\s+/).length } }
}
