import { AddressField } from '#components/admin/articles/address-field.tsx'
import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { LabelLine, Labelled, Lookalike } from '#lib/queries/desk/labels.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { LabelList } from './label-list.tsx'

type Props = {
  of: Labelled
  label: { id: number; slug: string; _count: { articles: number } }
  alike: Lookalike[]
  /** The one that was chosen to stay. */
  into: LabelLine | null
  action: FormAction
}

/** What looks like the same, and the way to make one of the two. */
export function MergeSection({ of, label: { id, slug, _count }, alike, into, action }: Props) {
  const t = deskWords()
  const other = into ? `“${into.name}”` : t('labels.other')
  return (
    <section className="desk-section" id="merge">
      <h2 className="headline text-third">{t('labels.merge')}</h2>
      <h3 className="mt-4 font-semibold">{t('labels.alike')}</h3>
      {alike.length === 0 ? (
        <p>{t('labels.alikeNone')}</p>
      ) : (
        <LabelList lines={alike} hrefOf={adminPaths[of]}>
          {(line) => (
            <a
              href={adminPaths.merging(of, id, line.slug)}
              className="desk-quiet"
              aria-label={t('labels.chooseOne', { name: line.name })}
            >
              {t('labels.choose')}
            </a>
          )}
        </LabelList>
      )}
      <p className="desk-help">{t('labels.mergeHelp', { count: _count.articles, into: other })}</p>
      <Form action={action} name={t('labels.merge')}>
        <input type="hidden" name="slug" value={slug} />
        <AddressField
          name="into"
          label={t('labels.into')}
          help={t('labels.intoHelp')}
          value={into ? decodeURI(paths[of](into.slug)) : ''}
          lookup={adminPaths.nameable(of, id, '')}
        />
        <Input
          name="typed"
          label={into ? t('labels.confirm', { name: into.name }) : t('labels.confirmOther')}
          autoComplete="off"
        />
        <Submit quiet>{t('labels.merge')}</Submit>
      </Form>
    </section>
  )
}
