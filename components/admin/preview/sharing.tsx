import { Select } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OpenPreviewLink } from '#lib/queries/desk/previews.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = {
  id: number
  links: OpenPreviewLink[]
  zone: string | null
  actions: Record<'share' | 'end', FormAction> | null
}

/** The page as readers will have it, for oneself and for those who get a link. */
export function Sharing({ id, links, zone, actions }: Props) {
  const t = deskWords()
  const hidden = <input type="hidden" name="id" value={id} />
  const days = [1, 3, 7, 30].map((count) => ({ value: String(count), label: t('preview.days', { count }) }))
  return (
    <section className="desk-section" aria-labelledby="sharing">
      <h2 id="sharing" className="headline text-third">
        {t('preview.reader')}
      </h2>
      <p className="mt-2">
        <a href={adminPaths.asReader(id)}>{t('preview.open')}</a>
      </p>
      {actions && (
        <Form action={actions.share} name={t('preview.share')} className="max-w-measure">
          {hidden}
          <Select name="days" label={t('preview.good')} help={t('preview.help')} options={days} value="7" />
          <Submit quiet>{t('preview.share')}</Submit>
        </Form>
      )}
      {actions && links.length > 0 && (
        <ul className="mt-4" aria-label={t('preview.links')}>
          {links.map(({ id: link, expiresAt, createdAt, createdBy }) => (
            <li key={link} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hair py-2">
              <span>
                {t.rich('preview.link', {
                  by: createdBy.name,
                  made: () => <Moment at={createdAt} zone={zone} />,
                  until: () => <Moment at={expiresAt} zone={zone} />,
                })}
              </span>
              <Form action={actions.end} name={t('preview.end')}>
                {hidden}
                <input type="hidden" name="link" value={link} />
                <Submit quiet>{t('preview.end')}</Submit>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
