'use client'

import { pageLabels } from '#components/admin/editor/field-labels.ts'
import { TextForm, type TextFormProps } from '#components/admin/editor/text-form.tsx'
import { Input, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { PageFields } from '#lib/text/fields.ts'
import type { PageSlug } from '#lib/urls.ts'

type Props = TextFormProps<PageFields> & { slug: PageSlug }

/** The form of a page of the house. */
export function PageForm({ slug, ...form }: Props) {
  const t = deskWords()
  const labels = pageLabels()
  return (
    <TextForm {...form} text={`page:${slug}`} labels={labels} isBegun>
      {({ title, description, lang, note }, body) => (
        <>
          <Input name="title" label={labels.title} value={title} dir="auto" />
          <TextArea
            name="description"
            label={labels.description}
            help={t('pages.descriptionHelp')}
            value={description}
            rows={2}
            dir="auto"
          />
          {body}
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <Input name="lang" label={labels.lang} help={t('editor.languageHelp')} value={lang} />
            <Input name="note" label={labels.note} help={t('pages.noteHelp')} value={note} dir="auto" optional />
          </div>
        </>
      )}
    </TextForm>
  )
}
