import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Puts a picture into the bin, unless something shows it. */
export function Delete({ id, isUsed, action }: { id: string; isUsed: boolean; action: FormAction }) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('media.delete')}</h2>
      <Form action={action} name={t('media.delete')}>
        <input type="hidden" name="id" value={id} />
        <p className="desk-help">{t(isUsed ? 'media.deleteUsed' : 'media.deleteHelp')}</p>
        {!isUsed && <Submit quiet>{t('media.delete')}</Submit>}
      </Form>
    </section>
  )
}
