import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Labelled } from '#lib/queries/desk/labels.ts'

type Props = { of: Labelled; label: { id: number; name: string }; action: FormAction }

/** The way to do away with one that no article has. */
export function RemoveSection({ of, label: { id, name }, action }: Props) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('labels.remove')}</h2>
      <p className="desk-help">{t('labels.removeHelp')}</p>
      <Form action={action} name={`${t('labels.remove')} ${name}`} className="mt-3">
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="id" value={id} />
        <Submit quiet>{t('labels.remove')}</Submit>
      </Form>
    </section>
  )
}
