import { Input, TextArea } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { type Action, type Actor, may } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { paths } from '#lib/urls.ts'

type Step = 'submit' | 'publish' | 'schedule' | 'back' | 'withdraw'
type Props = { article: DeskArticle; viewer: Actor; actions: Record<Step, FormAction> }

/** The way of an article into the paper, and out of it: what this person may do with it as it stands now. */
export function Publication({ article: { id, slug, status, createdById }, viewer, actions }: Props) {
  const t = deskWords()
  const can = (action: Action) => may(viewer, action, { ownerId: createdById, status })
  const isComing = status === 'DRAFT' || status === 'REVIEW' || status === 'SCHEDULED'
  const hidden = <input type="hidden" name="id" value={id} />
  return (
    <aside className="desk-section h-fit">
      {status === 'PUBLISHED' && (
        <p>
          <a href={paths.article(slug)}>{t('editor.seePublic')}</a>
        </p>
      )}
      {status === 'DRAFT' && can('article.submit') && (
        <Form action={actions.submit} name={t('editor.submit')}>
          {hidden}
          <Submit quiet>{t('editor.submit')}</Submit>
        </Form>
      )}
      {isComing && can('article.publish') && (
        <>
          <Form action={actions.publish} name={t('editor.publish')}>
            {hidden}
            <Submit>{t('editor.publish')}</Submit>
          </Form>
          <Form action={actions.schedule} name={t('editor.schedule')}>
            {hidden}
            <Input
              name="at"
              type="datetime-local"
              label={t('editor.scheduleAt')}
              help={t('editor.scheduleHelp', { zone: viewer.zone ?? 'UTC' })}
            />
            <Submit quiet>{t('editor.schedule')}</Submit>
          </Form>
        </>
      )}
      {(status === 'REVIEW' || status === 'SCHEDULED') && can('article.publish') && (
        <Form action={actions.back} name={t('editor.back')} className="mt-4">
          {hidden}
          <Submit quiet>{t('editor.back')}</Submit>
        </Form>
      )}
      {status === 'PUBLISHED' && can('article.withdraw') && (
        <Form action={actions.withdraw} name={t('editor.takeDown')}>
          {hidden}
          <TextArea name="because" label={t('editor.because')} help={t('editor.becauseHelp')} rows={2} />
          <Submit quiet>{t('editor.takeDown')}</Submit>
        </Form>
      )}
    </aside>
  )
}
