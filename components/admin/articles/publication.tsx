import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Weight, weightOf } from '#components/admin/front/weight.tsx'
import { type Action, type Actor, may } from '#lib/auth/policy.ts'
import type { Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { Corrections } from './corrections.tsx'
import { DeedForms } from './deed-forms.tsx'
import { InPaper } from './in-paper.tsx'
import { IntoPaper } from './into-paper.tsx'
import { Times } from './times.tsx'

type Props = {
  article: DeskArticle
  findings: Finding[]
  viewer: Actor
  action: FormAction
  weigh: FormAction
}

/** The way of an article into the paper, and out of it: what this person may do with it as it stands now. */
export function Publication({ article, findings, viewer, action, weigh }: Props) {
  const t = deskWords()
  const { id, slug, status, createdById, importance } = article
  const can = (action: Action) => may(viewer, action, { ownerId: createdById, status })
  const known = { article, can, zone: viewer.zone }
  return (
    <aside className="desk-section h-fit wide:mt-5" aria-labelledby="publication">
      <h2 id="publication" className="headline text-third">
        {t('publication.title')}
      </h2>
      <DeedForms action={action} name={t('publication.title')}>
        {status === 'PUBLISHED' && (
          <p>
            <a href={paths.article(slug)}>{t('editor.seePublic')}</a>
          </p>
        )}
        <p>
          <a href={adminPaths.preview(article.id)}>{t('preview.see')}</a>
        </p>
        <Times article={article} zone={viewer.zone} />
        <IntoPaper {...known} findings={findings} />
        <InPaper {...known} />
        <Corrections article={article} canMend={status === 'PUBLISHED' && can('article.correct')} zone={viewer.zone} />
      </DeedForms>
      {can('article.feature') && (
        <Form action={weigh} name={t('front.weight')}>
          <input type="hidden" name="id" value={id} />
          <Fold title={t('front.weightNow', { weight: weightOf(importance) })}>
            <Weight importance={importance} label={t('front.weight')} />
            <Submit quiet>{t('form.save')}</Submit>
          </Fold>
        </Form>
      )}
    </aside>
  )
}
