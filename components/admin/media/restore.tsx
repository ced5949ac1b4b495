import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Brings a deleted picture back. */
export function Restore({ id, alt, action }: { id: string; alt: string; action: FormAction }) {
  const t = deskWords()
  return (
    <Form action={action} className="mt-2">
      <input type="hidden" name="id" value={id} />
      <Submit quiet name={t('media.restoreOne', { alt })}>
        {t('media.restore')}
      </Submit>
    </Form>
  )
}
