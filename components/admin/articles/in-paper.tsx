import { Input, TextArea } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Submit } from '#components/admin/form/form.tsx'
import { MomentInput } from '#components/admin/frame/moment-input.tsx'
import type { Action } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type DeskArticle, isJustPublished } from '#lib/queries/desk/articles.ts'
import { DeedForm } from './deed-forms.tsx'
import { SeenVersion } from './seen-version.tsx'

type Props = { article: DeskArticle; can: (action: Action) => boolean; zone: string | null }

/** What is done with an article in the paper: corrections, its address, and its end there. */
export function InPaper({ article, can, zone }: Props) {
  const t = deskWords()
  const { id, slug, status, version, unpublishAt } = article
  const isPublic = status === 'PUBLISHED'
  if (status === 'WITHDRAWN') {
    return can('article.withdraw') ? (
      <DeedForm deed="restore" id={id} name={t('publication.restore')} className="mt-4">
        <Submit quiet>{t('publication.restore')}</Submit>
      </DeedForm>
    ) : null
  }
  return (
    <>
      {isJustPublished(article) && can('article.publish') && (
        <DeedForm deed="unpublish" id={id} name={t('publication.undo')} className="mt-4">
          <Submit quiet>{t('publication.undo')}</Submit>
          <p className="desk-help">{t('publication.undoHelp')}</p>
        </DeedForm>
      )}
      {isPublic && can('article.correct') && (
        <DeedForm deed="correct" id={id} name={t('publication.correct')} className="mt-4">
          <Fold title={t('publication.correctTitle')}>
            <TextArea name="text" label={t('publication.correction')} help={t('publication.correctionHelp')} />
            <SeenVersion version={version} />
            <Submit quiet>{t('publication.correct')}</Submit>
          </Fold>
        </DeedForm>
      )}
      {can('article.rename') && (
        <DeedForm deed="rename" id={id} name={t('publication.rename')}>
          <Fold title={t('publication.renameTitle')}>
            <Input
              name="slug"
              value={slug}
              label={t('publication.slug')}
              help={t(isPublic ? 'publication.slugHelp' : 'publication.slugDraftHelp')}
            />
            <Submit quiet>{t('publication.rename')}</Submit>
          </Fold>
        </DeedForm>
      )}
      {can('article.withdraw') && (
        <DeedForm deed="end" id={id} name={t('publication.leaves')}>
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
        </DeedForm>
      )}
      {isPublic && can('article.withdraw') && (
        <DeedForm deed="withdraw" id={id} name={t('editor.takeDown')}>
          <Fold title={t('publication.takeDownTitle')}>
            <TextArea name="because" label={t('editor.because')} help={t('editor.becauseHelp')} rows={2} />
            <Input name="named" label={t('publication.named')} help={t('publication.namedHelp', { slug })} />
            <Submit quiet>{t('editor.takeDown')}</Submit>
          </Fold>
        </DeedForm>
      )}
    </>
  )
}
