import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Lookalike } from '#lib/queries/desk/labels.ts'
import { LabelList } from './label-list.tsx'

type Props = {
  label: { slug: string; name: string }
  alike: Lookalike[]
  hrefOf: (id: number) => string
  action: FormAction
}

/** What looks like the same, and the way to make one of the two. */
export function MergeSection({ label: { slug, name }, alike, hrefOf, action }: Props) {
  const t = deskWords()
  const into = alike[0]?.slug ?? ''
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('labels.merge')}</h2>
      <p className="desk-help">{t('labels.mergeHelp')}</p>
      <h3 className="mt-4 font-semibold">{t('labels.alike')}</h3>
      {alike.length === 0 ? <p>{t('labels.alikeNone')}</p> : <LabelList lines={alike} hrefOf={hrefOf} />}
      <Form action={action} name={t('labels.merge')}>
        <input type="hidden" name="slug" value={slug} />
        <Input
          name="into"
          label={t('labels.into')}
          help={t('labels.intoHelp', { example: into || slug })}
          value={into}
        />
        <Input name="typed" label={t('labels.confirm', { name })} autoComplete="off" />
        <Submit quiet>{t('labels.merge')}</Submit>
      </Form>
    </section>
  )
}
