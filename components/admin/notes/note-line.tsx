import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Note } from '#lib/queries/desk/notes.ts'
import { NoteText } from './note-text.tsx'

export type NoteActions = Record<'settle' | 'reopen' | 'takeBack' | 'putBack', FormAction>
type Props = { note: Note; viewer: Actor; actions: NoteActions }

export function NoteLine({ note, viewer, actions }: Props) {
  const t = deskWords()
  const { text, at, author, mentions, settledAt, settledBy, takenBackAt } = note
  const by = author.name
  if (takenBackAt) {
    return (
      <li className="border-b border-hair py-3 text-soft">
        <p>{t('notes.takenBack')}</p>
        <Deed note={note} action={actions.putBack} label={t('notes.putBack')} />
      </li>
    )
  }
  return (
    <li className={`border-b border-hair py-3 ${settledAt ? 'text-soft' : ''}`}>
      <p className="flex flex-wrap gap-x-3 text-small text-soft">
        <span className="font-semibold">{by}</span>
        <Moment at={at} zone={viewer.zone} />
        {waits(note, viewer) && <span className="font-semibold text-accent">{t('notes.asksYou')}</span>}
      </p>
      <NoteText text={text} mentions={mentions} />
      {settledAt && (
        <p className="text-small text-soft">{t('notes.doneBy', { by: settledBy?.name ?? t('editor.somebody') })}</p>
      )}
      <div className="flex flex-wrap gap-x-4">
        {settledAt ? (
          <Deed note={note} action={actions.reopen} label={t('notes.open')} name={t('notes.openOne', { by })} />
        ) : (
          <Deed note={note} action={actions.settle} label={t('notes.done')} name={t('notes.doneOne', { by })} />
        )}
        {author.id === viewer.id && <Deed note={note} action={actions.takeBack} label={t('notes.takeBack')} />}
      </div>
    </li>
  )
}

/** Whether a note asks somebody who has not seen it. */
export function waits({ mentions, settledAt, takenBackAt }: Note, { id }: Actor): boolean {
  return !settledAt && !takenBackAt && mentions.some(({ userId, seenAt }) => userId === id && !seenAt)
}

type DeedProps = { note: Note; action: FormAction; label: string; name?: string }

function Deed({ note, action, label, name }: DeedProps) {
  return (
    <Form action={action} name={name ?? label}>
      <input type="hidden" name="id" value={note.articleId} />
      <input type="hidden" name="note" value={note.id} />
      <Submit plain name={name}>
        {label}
      </Submit>
    </Form>
  )
}
