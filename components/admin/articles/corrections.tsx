import { TextArea } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Submit } from '#components/admin/form/form.tsx'
import { deskTime } from '#components/admin/frame/desk-time.ts'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskArticle } from '#lib/queries/desk/articles.ts'
import { DeedForm } from './deed-forms.tsx'

type Props = { article: Pick<DeskArticle, 'id' | 'corrections'>; canMend: boolean; zone: string | null }

/** The notices of correction that stand, the newest first. */
export function Corrections({ article: { id, corrections }, canMend, zone }: Props) {
  const t = deskWords()
  if (corrections.length === 0) return null
  return (
    <section className="mt-6 text-small" aria-labelledby="corrections">
      <h2 id="corrections" className="font-semibold">
        {t('publication.notices')}
      </h2>
      <ol>
        {corrections.map(({ id: of, text, publishedAt }) => (
          <li key={of} className="mt-3">
            <Moment at={publishedAt} zone={zone} />
            <p className="whitespace-pre-line">{text}</p>
            {canMend && (
              <DeedForm
                deed="mend"
                id={id}
                of={of}
                name={t('publication.mendOf', { at: deskTime(publishedAt, zone) })}
                className="mt-2"
              >
                <Fold title={t('publication.mendTitle')}>
                  <TextArea
                    name="text"
                    label={t('publication.notice')}
                    help={t('publication.noticeHelp')}
                    value={text}
                  />
                  <Submit quiet>{t('publication.mend')}</Submit>
                </Fold>
              </DeedForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
