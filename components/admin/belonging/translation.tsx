import { AddressField } from '#components/admin/articles/address-field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Belonging } from '#lib/queries/desk/belonging.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { NamedArticle } from './named-article.tsx'

type Props = { id: number; belongs: Belonging; action: FormAction | null }

/** Of what an article is a translation, and which translations there are of it. */
export function Translation({ id, belongs: { original, translationOf, translations }, action }: Props) {
  const t = deskWords()
  return (
    <section className="mt-4" aria-labelledby="translation">
      <h3 id="translation" className="font-semibold">
        {t('belonging.translation')}
      </h3>
      {original ? (
        <p>
          {t.rich('belonging.isTranslation', {
            lang: original.lang,
            title: () => <NamedArticle {...original} />,
          })}
        </p>
      ) : (
        <p>{translationOf ? t('belonging.waits', { name: translationOf }) : t('belonging.noTranslation')}</p>
      )}
      {translations.length > 0 && (
        <>
          <p>{t('belonging.isOriginal')}</p>
          <ul>
            {translations.map((each) => (
              <li key={each.id}>
                <NamedArticle {...each} />
                {` (${each.lang})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {action && (
        <Form action={action} name={t('belonging.setOriginal')} className="mt-2">
          <input type="hidden" name="id" value={id} />
          <Fold title={t('belonging.setTranslation')}>
            <AddressField
              name="original"
              label={t('belonging.original')}
              help={t('belonging.originalHelp')}
              value={original ? decodeURI(paths.article(original.slug)) : ''}
              lookup={adminPaths.nameable('article', id, '')}
              optional
            />
            <Submit quiet>{t('belonging.setOriginal')}</Submit>
          </Fold>
        </Form>
      )}
    </section>
  )
}
