import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** The way out for a draft that readers never saw. */
export function Discard({ id, action }: { id: number; action: FormAction }) {
  const t = deskWords()
  return (
    <Form action={action} name={t('editor.discard')} className="desk-section">
      <input type="hidden" name="id" value={id} />
      <Submit quiet>{t('editor.discard')}</Submit>
      <p className="desk-help">{t('editor.discardHelp')}</p>
    </Form>
  )
}
