import type { Metadata } from 'next'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelSearch } from '#components/admin/labels/label-search.tsx'
import { Pages } from '#components/admin/labels/pages.tsx'
import { RemovedList } from '#components/admin/labels/removed-list.tsx'
import { RedirectList } from '#components/admin/redirects/redirect-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listRedirects, listRemovedRedirects, readRedirectFilters } from '#lib/queries/desk/redirects.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { add, putBack, remove } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('redirects.title') }

export default async function Page({ searchParams }: PageProps<'/admin/redirects'>) {
  const viewer = await requireViewer('redirect.edit')
  const { query, before } = readRedirectFilters(await searchParams)
  const [{ redirects, next }, removed] = await Promise.all([
    listRedirects(viewer, { query, before }),
    listRemovedRedirects(viewer),
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={t('redirects.title')} standfirst={t('redirects.standfirst')} />
      <LabelSearch action={adminPaths.redirects()} query={query} label={t('redirects.find')} />
      <RedirectList redirects={redirects} zone={viewer.zone} remove={remove} />
      <Pages
        name={t('redirects.title')}
        first={before ? adminPaths.redirects({ query }) : null}
        next={next ? adminPaths.redirects({ query, before: next }) : null}
      />
      <RemovedList removed={removed} putBack={putBack} />
      <section className="desk-section max-w-text">
        <h2 className="headline text-third">{t('redirects.add')}</h2>
        <Form action={add} name={t('redirects.add')}>
          <Input
            name="from"
            label={t('redirects.from')}
            help={t('redirects.fromHelp', { example: paths.article('a-story') })}
            autoComplete="off"
          />
          <Input name="to" label={t('redirects.target')} help={t('redirects.targetHelp')} autoComplete="off" />
          <Submit>{t('redirects.add')}</Submit>
        </Form>
      </section>
    </>
  )
}
