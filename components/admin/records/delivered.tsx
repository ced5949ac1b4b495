'use client'

import { useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

/** What can be done with what was just delivered: what was tried is written by a button of the same form. */
export function Delivered() {
  const { values } = useFormState()
  const t = deskWords()
  return (
    <>
      {typeof values?.delivery === 'string' && (
        <button type="submit" name="tried" value={values.delivery} className="desk-quiet">
          {t('records.writeTried', { name: String(values.name) })}
        </button>
      )}
      {typeof values?.report === 'string' && (
        <a href={values.report} download>
          {t('records.report')}
        </a>
      )}
    </>
  )
}
