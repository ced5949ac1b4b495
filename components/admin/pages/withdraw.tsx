import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** Takes a page of the paper's own down, once its title is typed. */
export function Withdraw({
  page: { slug, title },
  action,
}: {
  page: { slug: string; title: string }
  action: FormAction
}) {
  const t = deskWords()
  return (
    <section className="desk-section max-w-text">
      <h2 className="headline text-third">{t('pages.withdraw')}</h2>
      <p className="desk-help">{t('pages.withdrawHelp')}</p>
      <Form action={action} name={t('pages.withdraw')} className="mt-3">
        <input type="hidden" name="slug" value={slug} />
        <Input name="typed" label={t('pages.confirm', { title })} autoComplete="off" dir="auto" />
        <Submit quiet>{t('pages.withdraw')}</Submit>
      </Form>
    </section>
  )
}
