import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = { id: number; title: string; until: Date; zone: string | null; bringBack: FormAction }

/** What is left of a draft that was discarded: the way back. */
export function Discarded({ id, title, until, zone, bringBack }: Props) {
  const t = deskWords()
  return (
    <>
      <Heading title={title} />
      <p>{t.rich('editor.discarded', { until: () => <Moment at={until} zone={zone} /> })}</p>
      <Form action={bringBack} name={t('editor.bringBack')} className="mt-4">
        <input type="hidden" name="id" value={id} />
        <Submit>{t('editor.bringBack')}</Submit>
      </Form>
      <p className="mt-6">
        <a href={adminPaths.articles({ status: 'DISCARDED' })}>{t('editor.toDiscarded')}</a>
      </p>
    </>
  )
}
