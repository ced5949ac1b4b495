import { Fold } from '#components/admin/form/fold.tsx'
import { Submit } from '#components/admin/form/form.tsx'
import { MomentInput } from '#components/admin/frame/moment-input.tsx'
import type { Action } from '#lib/auth/policy.ts'
import type { Finding } from '#lib/checklist.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { DeedForm } from './deed-forms.tsx'
import { HeldUntilSaved } from './held-until-saved.tsx'
import { Missing } from './missing.tsx'
import { SeenVersion } from './seen-version.tsx'

type Props = {
  article: DeskArticle
  /** What the checklist says of it, for who may publish it. */
  findings: Finding[]
  can: (action: Action) => boolean
  zone: string | null
}

/** What is done with an article that is not public yet. */
export function IntoPaper({ article, findings, can, zone }: Props) {
  const t = deskWords()
  const { id, status, version, publishedAt, embargoUntil } = article
  if (status === 'PUBLISHED' || status === 'WITHDRAWN') return null
  return (
    <>
      {status === 'DRAFT' && can('article.submit') && (
        <DeedForm deed="submit" id={id} name={t('editor.submit')} className="mt-4">
          <HeldUntilSaved />
          <Submit quiet>{t('editor.submit')}</Submit>
        </DeedForm>
      )}
      {status === 'REVIEW' && can('article.submit') && !can('article.publish') && (
        <DeedForm deed="takeBack" id={id} name={t('publication.takeBack')} className="mt-4">
          <Submit quiet>{t('publication.takeBack')}</Submit>
        </DeedForm>
      )}
      {can('article.publish') && (
        <>
          <Missing findings={findings} />
          <DeedForm deed="publish" id={id} name={t('editor.publish')} className="mt-4">
            <SeenVersion version={version} />
            <Submit>{t('editor.publish')}</Submit>
          </DeedForm>
          {status !== 'DRAFT' && (
            <DeedForm deed="back" id={id} name={t('editor.back')} className="mt-4">
              <Submit quiet>{t('editor.back')}</Submit>
            </DeedForm>
          )}
          <DeedForm deed="schedule" id={id} name={t('editor.schedule')} className="mt-4">
            <Fold title={t('publication.scheduleTitle')}>
              <SeenVersion version={version} />
              <MomentInput name="at" label={t('editor.scheduleAt')} at={publishedAt} zone={zone} />
              <Submit quiet>{t('editor.schedule')}</Submit>
            </Fold>
          </DeedForm>
          <DeedForm deed="embargo" id={id} name={t('publication.embargo')}>
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
          </DeedForm>
        </>
      )}
    </>
  )
}
