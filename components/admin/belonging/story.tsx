import { AddressField } from '#components/admin/articles/address-field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Belonging } from '#lib/queries/desk/belonging.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { NamedArticle } from './named-article.tsx'

type Props = { id: number; belongs: Belonging; action: FormAction | null }

/** Which story an article tells with others, and what readers see of that. */
export function Story({ id, belongs: { story }, action }: Props) {
  const t = deskWords()
  const newest = story?.newest
  return (
    <section className="mt-4" aria-labelledby="story">
      <h3 id="story" className="font-semibold">
        {t('belonging.story')}
      </h3>
      {story ? (
        <>
          <p>{story.articleCount > 0 ? <a href={paths.story(story.slug)}>{story.title}</a> : story.title}</p>
          <p className="desk-help">
            {t('belonging.inStory', { count: story.articleCount })}{' '}
            {newest &&
              (newest.id === id
                ? t('belonging.shownByThis')
                : t.rich('belonging.shownBy', { title: () => <NamedArticle {...newest} /> }))}
          </p>
        </>
      ) : (
        <p>{t('belonging.alone')}</p>
      )}
      {action && (
        <Form action={action} name={t('belonging.join')} className="mt-2">
          <input type="hidden" name="id" value={id} />
          <Fold title={t('belonging.setStory')}>
            <AddressField
              name="story"
              label={t('belonging.storyName')}
              help={t('belonging.storyHelp')}
              value={story ? decodeURI(paths.story(story.slug)) : ''}
              lookup={adminPaths.nameable('story', id, '')}
              optional
            />
            <Submit quiet>{t('belonging.join')}</Submit>
          </Fold>
        </Form>
      )}
    </section>
  )
}
