import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Mentionable, Note } from '#lib/queries/desk/notes.ts'
import { MentionArea } from './mention-area.tsx'
import { type NoteActions, NoteLine, waits } from './note-line.tsx'
import { Seen } from './seen.tsx'

type Props = {
  id: number
  title: string
  notes: Note[]
  colleagues: Mentionable[]
  viewer: Actor
  actions: NoteActions & Record<'leave' | 'see' | 'notice', FormAction>
}

/** What colleagues say about an article, the oldest first, and what is said next. */
export function Notes({ id, title, notes, colleagues, viewer, actions }: Props) {
  const t = deskWords()
  const isAsked = notes.some((note) => waits(note, viewer))
  return (
    <section className="desk-section" aria-labelledby="notes">
      <h2 id="notes" className="headline text-third">
        {t('notes.title')}
      </h2>
      <p className="desk-help">{t('notes.help')}</p>
      {notes.length === 0 && <p className="mt-3">{t('notes.none')}</p>}
      <ol className="mt-2">
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} viewer={viewer} actions={actions} />
        ))}
      </ol>
      {isAsked && <Seen id={id} title={title} action={actions.see} notice={actions.notice} />}
      <Form action={actions.leave} name={t('notes.leave')}>
        <input type="hidden" name="id" value={id} />
        <MentionArea colleagues={colleagues} />
        <Submit quiet>{t('notes.leave')}</Submit>
      </Form>
    </section>
  )
}
