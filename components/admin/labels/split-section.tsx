import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Tick } from '#components/admin/form/tick.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskEntity } from '#lib/queries/desk/entities.ts'

type Props = { entity: DeskEntity; articles: { id: number; title: string; lang: string }[]; action: FormAction }

/** Makes two entities of one. */
export function SplitSection({ entity: { id, name, aliases }, articles, action }: Props) {
  const t = deskWords()
  const others = aliases.map(({ alias }) => alias).filter((alias) => alias !== name)
  if (articles.length === 0) return null
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('entities.split')}</h2>
      <p className="desk-help">{t('entities.splitHelp')}</p>
      <Form action={action} name={t('entities.split')}>
        <input type="hidden" name="id" value={id} />
        <Input name="name" label={t('entities.splitName')} autoComplete="off" />
        {others.length > 0 && (
          <fieldset className="mt-4">
            <legend className="font-semibold">{t('entities.splitAliases')}</legend>
            {others.map((alias) => (
              <Tick key={alias} name="alias" value={alias} className="flex min-h-8 items-center gap-2">
                {alias}
              </Tick>
            ))}
          </fieldset>
        )}
        <fieldset className="mt-4">
          <legend className="font-semibold">{t('entities.splitArticles')}</legend>
          {articles.map((article) => (
            <Tick key={article.id} name="article" value={article.id} className="flex min-h-8 items-center gap-2">
              <span lang={article.lang} dir={direction(article.lang)}>
                {article.title}
              </span>
            </Tick>
          ))}
        </fieldset>
        <Input name="typed" label={t('labels.confirm', { name })} autoComplete="off" />
        <Submit quiet>{t('entities.split')}</Submit>
      </Form>
    </section>
  )
}
