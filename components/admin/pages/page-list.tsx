import { ArrangedList } from '#components/admin/form/arranged-list.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { Arrange } from '#components/admin/labels/arrange.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { PageLine } from '#lib/queries/desk/pages.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = { pages: PageLine[]; zone: string | null; arrange: FormAction; mention: FormAction }

/** The pages of the house in their order, and what puts them there. */
export function PageList({ pages, zone, arrange, mention }: Props) {
  const t = deskWords()
  const rows = pages.map(({ slug, title, lang, version, updatedAt, editor, inFooter }) => ({
    id: slug,
    row: (
      <>
        <div>
          <a href={adminPaths.page(slug)} lang={lang} dir="auto" className="headline block text-brief">
            {title}
          </a>
          <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
            <span>{editor ? t('pages.by', { version: String(version), name: editor.name }) : t('pages.builtIn')}</span>
            <Moment at={updatedAt} zone={zone} />
            <span>{t(inFooter ? 'pages.inFooter' : 'pages.notInFooter')}</span>
          </p>
        </div>
        <span className="desk-steps">
          <Mention page={{ slug, title, inFooter }} action={mention} />
          <Arrange line={{ id: slug, name: title }} steps={['up', 'down']} action={arrange} />
        </span>
      </>
    ),
  }))
  return (
    <ArrangedList
      rows={rows}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-3"
    />
  )
}

type MentionProps = { page: { slug: string; title: string; inFooter: boolean }; action: FormAction }

/** Has the foot of every page lead there, or not any more. */
function Mention({ page: { slug, title, inFooter }, action }: MentionProps) {
  const t = deskWords()
  const name = t(inFooter ? 'pages.fromFooterOne' : 'pages.toFooterOne', { title })
  return (
    <Form action={action} name={name}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="inFooter" value={inFooter ? '' : '1'} />
      <Submit quiet name={name}>
        {t(inFooter ? 'pages.fromFooter' : 'pages.toFooter')}
      </Submit>
    </Form>
  )
}
