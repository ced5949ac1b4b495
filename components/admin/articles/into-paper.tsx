import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { MomentInput } from '#components/admin/frame/moment-input.tsx'
import type { Action } from '#lib/auth/policy.ts'
import type { Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { HeldUntilSaved } from './held-until-saved.tsx'
import { Missing } from './missing.tsx'
import { SeenVersion } from './seen-version.tsx'

export type IntoPaperActions = Record<'submit' | 'takeBack' | 'publish' | 'schedule' | 'embargo' | 'back', FormAction>

type Props = {
  article: DeskArticle
  /** What the checklist says of it, for who may publish it. */
  findings: Finding[]
  can: (action: Action) => boolean
  zone: string | null
  actions: IntoPaperActions
}

/** What is done with an article that is not public yet. */
export function IntoPaper({ article, findings, can, zone, actions }: Props) {
  const t = deskWords()
  const { id, status, version, publishedAt, embargoUntil } = article
  if (status === 'PUBLISHED' || status === 'WITHDRAWN') return null
  const hidden = <input type="hidden" name="id" value={id} />
  return (
    <>
      {status === 'DRAFT' && can('article.submit') && (
        <Form action={actions.submit} name={t('editor.submit')} className="mt-4">
          {hidden}
          <HeldUntilSaved />
          <Submit quiet>{t('editor.submit')}</Submit>
        </Form>
      )}
      {status === 'REVIEW' && can('article.submit') && !can('article.publish') && (
        <Form action={actions.takeBack} name={t('publication.takeBack')} className="mt-4">
          {hidden}
          <Submit quiet>{t('publication.takeBack')}</Submit>
        </Form>
      )}
      {can('article.publish') && (
        <>
          <Missing findings={findings} />
          <Form action={actions.publish} name={t('editor.publish')} className="mt-4">
            {hidden}
            <SeenVersion id={id} version={version} />
            <Submit>{t('editor.publish')}</Submit>
          </Form>
          {status !== 'DRAFT' && (
            <Form action={actions.back} name={t('editor.back')} className="mt-4">
              {hidden}
              <Submit quiet>{t('editor.back')}</Submit>
            </Form>
          )}
          <Form action={actions.schedule} name={t('editor.schedule')} className="mt-4">
            {hidden}
            <Fold title={t('publication.scheduleTitle')}>
              <SeenVersion id={id} version={version} />
              <MomentInput name="at" label={t('editor.scheduleAt')} at={publishedAt} zone={zone} />
              <Submit quiet>{t('editor.schedule')}</Submit>
            </Fold>
          </Form>
          <Form action={actions.embargo} name={t('publication.embargo')}>
            {hidden}
            <Fold title={t('publication.embargoTitle')}>
              <MomentInput
                name="at"
                label={t('publication.embargo')}
                at={embargoUntil}
                zone={zone}
                help={t('publication.embargoHelp')}
              />
              <Submit quiet>{t('form.save')}</Submit>
            </Fold>
          </Form>
        </>
      )}
    </>
  )
}
