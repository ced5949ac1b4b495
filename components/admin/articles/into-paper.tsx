import { Input } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import type { Action } from '#lib/auth/policy.ts'
import { localIn } from '#lib/dates.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'

export type IntoPaperActions = Record<'submit' | 'takeBack' | 'publish' | 'schedule' | 'embargo' | 'back', FormAction>

type Props = { article: DeskArticle; can: (action: Action) => boolean; zone: string; actions: IntoPaperActions }

/** What is done with an article that is not public yet. */
export function IntoPaper({ article, can, zone, actions }: Props) {
  const t = deskWords()
  const { id, status, publishedAt, embargoUntil } = article
  if (status === 'PUBLISHED' || status === 'WITHDRAWN') return null
  const hidden = <input type="hidden" name="id" value={id} />
  const inZone = t('publication.zone', { zone })
  return (
    <>
      {status === 'DRAFT' && can('article.submit') && (
        <Form action={actions.submit} name={t('editor.submit')} className="mt-4">
          {hidden}
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
          <Form action={actions.publish} name={t('editor.publish')} className="mt-4">
            {hidden}
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
              <Input
                name="at"
                type="datetime-local"
                step={1}
                value={publishedAt ? localIn(publishedAt, zone) : ''}
                label={t('editor.scheduleAt')}
                help={inZone}
              />
              <Submit quiet>{t('editor.schedule')}</Submit>
            </Fold>
          </Form>
          <Form action={actions.embargo} name={t('publication.embargo')}>
            {hidden}
            <Fold title={t('publication.embargoTitle')}>
              <Input
                name="at"
                type="datetime-local"
                step={1}
                value={embargoUntil ? localIn(embargoUntil, zone) : ''}
                label={t('publication.embargo')}
                help={`${t('publication.embargoHelp')} ${inZone}`}
              />
              <Submit quiet>{t('form.save')}</Submit>
            </Fold>
          </Form>
        </>
      )}
    </>
  )
}
