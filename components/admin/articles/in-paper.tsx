import { Input, TextArea } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { MomentInput } from '#components/admin/frame/moment-input.tsx'
import type { Action } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { SeenVersion } from './seen-version.tsx'

export type InPaperActions = Record<'correct' | 'rename' | 'end' | 'withdraw' | 'restore', FormAction>

type Props = { article: DeskArticle; can: (action: Action) => boolean; zone: string | null; actions: InPaperActions }

/** What is done with an article in the paper: corrections, its address, and its end there. */
export function InPaper({ article, can, zone, actions }: Props) {
  const t = deskWords()
  const { id, slug, status, version, unpublishAt } = article
  const hidden = <input type="hidden" name="id" value={id} />
  const isPublic = status === 'PUBLISHED'
  if (status === 'WITHDRAWN') {
    return can('article.withdraw') ? (
      <Form action={actions.restore} name={t('publication.restore')} className="mt-4">
        {hidden}
        <Submit quiet>{t('publication.restore')}</Submit>
      </Form>
    ) : null
  }
  return (
    <>
      {isPublic && can('article.correct') && (
        <Form action={actions.correct} name={t('publication.correct')} className="mt-4">
          {hidden}
          <Fold title={t('publication.correctTitle')}>
            <TextArea name="text" label={t('publication.correction')} help={t('publication.correctionHelp')} />
            <SeenVersion id={id} version={version} />
            <Submit quiet>{t('publication.correct')}</Submit>
          </Fold>
        </Form>
      )}
      {can('article.rename') && (
        <Form action={actions.rename} name={t('publication.rename')}>
          {hidden}
          <Fold title={t('publication.renameTitle')}>
            <Input
              name="slug"
              value={slug}
              label={t('publication.slug')}
              help={t(isPublic ? 'publication.slugHelp' : 'publication.slugDraftHelp')}
            />
            <Submit quiet>{t('publication.rename')}</Submit>
          </Fold>
        </Form>
      )}
      {can('article.withdraw') && (
        <Form action={actions.end} name={t('publication.leaves')}>
          {hidden}
          <Fold title={t('publication.endTitle')}>
            <MomentInput
              name="at"
              label={t('publication.leaves')}
              at={unpublishAt}
              zone={zone}
              help={t('publication.endHelp')}
            />
            <Submit quiet>{t('form.save')}</Submit>
          </Fold>
        </Form>
      )}
      {isPublic && can('article.withdraw') && (
        <Form action={actions.withdraw} name={t('editor.takeDown')}>
          {hidden}
          <Fold title={t('publication.takeDownTitle')}>
            <TextArea name="because" label={t('editor.because')} help={t('editor.becauseHelp')} rows={2} />
            <Input name="named" label={t('publication.named')} help={t('publication.namedHelp', { slug })} />
            <Submit quiet>{t('editor.takeDown')}</Submit>
          </Fold>
        </Form>
      )}
    </>
  )
}
