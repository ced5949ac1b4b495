import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Discard } from '#components/admin/articles/discard.tsx'
import { Discarded } from '#components/admin/articles/discarded.tsx'
import { Links } from '#components/admin/articles/links.tsx'
import { Ownership } from '#components/admin/articles/ownership.tsx'
import { Publication } from '#components/admin/articles/publication.tsx'
import { Belonging } from '#components/admin/belonging/belonging.tsx'
import { ArticleForm } from '#components/admin/editor/article-form.tsx'
import { articleAddresses, nameAddresses, offered } from '#components/admin/editor/offered.ts'
import { OpenText } from '#components/admin/editor/open-text.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Notes } from '#components/admin/notes/notes.tsx'
import { rendered } from '#components/mdx/rendered.ts'
import { type Actor, may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { checkArticle, type Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type DeskArticle, findDeskArticle, findDiscarded, stateOf } from '#lib/queries/desk/articles.ts'
import { findBelonging } from '#lib/queries/desk/belonging.ts'
import { listDrafts } from '#lib/queries/desk/drafts.ts'
import { type ArticleLink, listArticleLinks, summaryOf } from '#lib/queries/desk/links.ts'
import { fieldsOf } from '#lib/queries/desk/manuscript.ts'
import { findNotes } from '#lib/queries/desk/notes.ts'
import { findPreview } from '#lib/queries/desk/previews.ts'
import { listOwners } from '#lib/queries/desk/users.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { fieldNames } from '#lib/text/fields.ts'
import { adminPaths } from '#lib/urls.ts'
import { weigh } from '../../front/actions.ts'
import { newTopics } from '../typed.ts'
import { discard, restore, save } from './actions.ts'
import * as belonging from './belonging.ts'
import { checkAgain, leave } from './links.ts'
import * as notes from './notes.ts'
import { assign } from './ownership.ts'
import { publication } from './publication.ts'

type Props = PageProps<'/admin/articles/[id]'>

const load = cache(async (params: Props['params']) => {
  const { id: text } = await params
  const viewer = await requireViewer()
  const id = rowIdOf(text) ?? notFound()
  const article = await findDeskArticle(viewer, id)
  if (!article) return { viewer, discarded: (await findDiscarded(viewer, id)) ?? notFound() }
  const linksHeard = listArticleLinks(viewer, id)
  const [drafts, links, said, belongs, findings, owners] = await Promise.all([
    listDrafts(viewer, { articleId: id }, fieldNames),
    linksHeard,
    findNotes(viewer, id),
    findBelonging(viewer, id),
    findFindings(viewer, article, linksHeard),
    listOwners(viewer),
  ])
  return { viewer, article, drafts, links, said, belongs, findings, owners, discarded: null }
})

/** What the checklist says of what is saved, for who may publish it; nothing of what was published. */
async function findFindings(
  viewer: Actor,
  { id, status, createdById }: DeskArticle,
  links: Promise<ArticleLink[]>,
): Promise<Finding[]> {
  if (status === 'PUBLISHED' || status === 'WITHDRAWN') return []
  if (!may(viewer, 'article.publish', { ownerId: createdById, status })) return []
  const preview = await findPreview(viewer, id)
  return preview ? checkArticle(preview.article, await rendered(preview.article), summaryOf(await links)) : []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article, discarded } = await load(params)
  return { title: (article ?? discarded).title }
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await load(params)
  if (loaded.discarded) return <Discarded {...loaded.discarded} zone={loaded.viewer.zone} bringBack={restore} />
  const { viewer, article, drafts, links, said, belongs, findings, owners } = loaded
  const t = deskWords()
  const { id, title, version, status, createdById, bodyTrust } = article
  const record = { ownerId: createdById, status }
  const isDraft = (status === 'DRAFT' || status === 'REVIEW') && article.changes.length === 0
  const canDiscard = isDraft && may(viewer, 'article.discard', record)
  const canSave = may(viewer, 'article.edit', record)
  const isPublic = status === 'PUBLISHED'
  const asked = [(await searchParams).new].flat()
  const made = article.topics.map(({ topic }) => topic.name).filter((name) => asked.includes(name))
  return (
    <OpenText>
      <Heading
        title={title}
        standfirst={t('editor.state', { version: String(version), status: t(`status.${stateOf(article)}`) })}
      >
        <a href={adminPaths.history(id)} className="desk-quiet">
          {t('history.link')}
        </a>
      </Heading>
      {made.length > 0 && <p className="desk-done">{newTopics(made)}</p>}
      {!canSave && <p className="mb-6 max-w-text">{t('editor.settled')}</p>}
      <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_18rem]">
        <ArticleForm
          id={id}
          name={title}
          action={save.bind(null, id)}
          version={version}
          fields={fieldsOf(article)}
          drafts={drafts}
          person={viewer.id}
          zone={viewer.zone}
          isForeign={bodyTrust === 'UNTRUSTED'}
          canSave={canSave}
          isPublic={isPublic}
          components={offered}
          addresses={articleAddresses(id)}
          names={nameAddresses}
          submit={t(isPublic ? 'editor.saveIntoPaper' : 'editor.save')}
        />
        <div>
          <Publication article={article} findings={findings} viewer={viewer} action={publication} weigh={weigh} />
          {belongs && (
            <Belonging
              id={id}
              belongs={belongs}
              zone={viewer.zone}
              actions={{
                original: canSave ? belonging.original : null,
                live: canSave ? belonging.live : null,
                story: may(viewer, 'story.edit') ? belonging.story : null,
              }}
            />
          )}
          {may(viewer, 'article.assign', record) && (
            <Ownership id={id} owner={article.createdBy} people={owners} action={assign} />
          )}
          {canDiscard && <Discard id={id} action={discard} />}
          {said && <Notes id={id} title={title} {...said} viewer={viewer} actions={notes} />}
        </div>
      </div>
      <Links
        links={links}
        zone={viewer.zone}
        actions={canSave ? { checkAgain: checkAgain.bind(null, id), leave: leave.bind(null, id) } : null}
      />
    </OpenText>
  )
}
