import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Checklist } from '#components/admin/preview/checklist.tsx'
import { Machines } from '#components/admin/preview/machines.tsx'
import { Sharing } from '#components/admin/preview/sharing.tsx'
import { SilentLinks } from '#components/admin/preview/silent-links.tsx'
import { feedEntry } from '#components/mdx/feed-entry.ts'
import { rendered } from '#components/mdx/rendered.ts'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { checkArticle } from '#lib/checklist.ts'
import { atom } from '#lib/formats/atom.ts'
import { represent } from '#lib/formats/represent.ts'
import { lookAtLinks } from '#lib/links/look.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listArticleLinks, summaryOf } from '#lib/queries/desk/links.ts'
import { findPreview, listPreviewLinks } from '#lib/queries/desk/previews.ts'
import { feedOfOne } from '#lib/queries/feeds.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { end, share } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('preview.title') }

/** Links are asked when the checklist is opened: what comes within three seconds stands in it, and is good for ten minutes. */
const soon = { wait: 3_000, notWithin: 600 }

/** What becomes of an article in every form, before it does: made by the formats that readers are served by. */
export default async function Page({ params }: PageProps<'/admin/articles/[id]/preview'>) {
  const viewer = await requireViewer('article.read')
  const id = rowIdOf((await params).id)
  const preview = id && (await findPreview(viewer, id))
  if (!preview) notFound()

  const { article, status, ownerId } = preview
  const [body, entry] = await Promise.all([rendered(article), feedEntry(article, false)])
  const document = { kind: 'article' as const, article, body }
  const forms = {
    jsonld: represent(document, 'jsonld'),
    feed: atom({ feed: feedOfOne(article), summaries: false, entries: [entry] }),
    md: represent(document, 'md'),
  }
  const record = { ownerId, status }
  const looked = may(viewer, 'article.edit', record) ? await lookAtLinks(article.id, soon) : null
  const links = await listArticleLinks(viewer, article.id)
  const t = deskWords()
  return (
    <>
      <Heading title={article.title} standfirst={t('preview.standfirst')}>
        <a href={adminPaths.article(article.id)} className="desk-quiet">
          {t('preview.back')}
        </a>
      </Heading>
      <Checklist id={article.id} findings={checkArticle(article, body, looked === 'off' ? null : summaryOf(links))} />
      <SilentLinks id={article.id} links={links} looked={looked} zone={viewer.zone} />
      <Sharing
        id={article.id}
        links={await listPreviewLinks(viewer, preview)}
        zone={viewer.zone}
        actions={may(viewer, 'article.share', record) && status !== 'PUBLISHED' ? { share, end } : null}
      />
      <Machines article={article} forms={forms} />
    </>
  )
}
