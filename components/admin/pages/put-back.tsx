import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** The way back for a page that was taken down. */
export function PutBack({
  page: { slug, title },
  action,
}: {
  page: { slug: string; title: string }
  action: FormAction
}) {
  const t = deskWords()
  const name = t('pages.putBackOne', { title })
  return (
    <Form action={action} name={name}>
      <input type="hidden" name="slug" value={slug} />
      <Submit quiet name={name}>
        {t('pages.putBack')}
      </Submit>
    </Form>
  )
}
