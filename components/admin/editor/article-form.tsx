'use client'

import { ArticleFields } from '#components/admin/articles/article-fields.tsx'
import { Input } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Fields } from '#lib/text/fields.ts'
import type { NameAddresses } from './addresses.ts'
import { articleLabels } from './field-labels.ts'
import { TextForm, type TextFormProps } from './text-form.tsx'

type Props = TextFormProps<Fields> & {
  /** Null for one that is not begun yet. */
  id: number | null
  /** Its uid, when it is begun: what is sent twice begins one article. */
  uid?: string
  names: NameAddresses
}

/** The form of an article. */
export function ArticleForm({ id, uid, names, ...form }: Props) {
  const t = deskWords()
  return (
    <TextForm {...form} text={String(id ?? 'new')} labels={articleLabels()} isBegun={id !== null} unkept={unkept}>
      {(fields, body) => (
        <>
          {uid && <input type="hidden" name="uid" value={uid} />}
          <ArticleFields fields={fields} addresses={names}>
            {body}
          </ArticleFields>
          {form.canSave && id !== null && (
            <Input
              name="note"
              label={t('editor.note')}
              help={t('editor.noteHelp')}
              value={fields.note}
              dir="auto"
              optional
            />
          )}
        </>
      )}
    </TextForm>
  )
}

const unkept = ['lang', 'genre', 'topics', 'entities', 'authors'] satisfies (keyof Fields)[]
