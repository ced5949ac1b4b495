import { Checkbox, Input } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { query: string; isKept: boolean; canShare: boolean; action: FormAction }

/** Keeps what the list shows now under a name; once it is kept, only what was said of that is left. */
export function KeepView({ query, isKept, canShare, action }: Props) {
  const t = deskWords()
  return (
    <Form key={query} action={action} name={t('views.keep')} className="max-w-measure">
      <input type="hidden" name="query" value={query} />
      {!isKept && (
        <Fold title={t('views.keepTitle')}>
          <Input name="name" label={t('views.name')} help={t('views.nameHelp')} autoComplete="off" />
          {canShare && <Checkbox name="share" label={t('views.share')} checked={false} />}
          <Submit quiet>{t('views.keep')}</Submit>
        </Fold>
      )}
    </Form>
  )
}
