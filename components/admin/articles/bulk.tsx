'use client'

import type { ReactNode } from 'react'
import { Input, Select } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { BulkDeed } from './bulk-deeds.ts'

type Props = { deeds: BulkDeed[]; actions: Record<'bulk' | 'undo', FormAction>; children: ReactNode }

/** A list whose ticked articles are dealt with together; what was done can be taken back at once. */
export function Bulk({ deeds, actions, children }: Props) {
  const t = deskWords()
  return (
    <Form
      action={actions.bulk}
      name={t('bulk.title')}
      after={({ undo }) =>
        undo && (
          <Form key={JSON.stringify(undo)} action={actions.undo} name={t('bulk.undo')} className="mt-4">
            {Object.entries(undo).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Submit quiet>{t('bulk.undo')}</Submit>
          </Form>
        )
      }
    >
      {children}
      {deeds.length > 0 && (
        <>
          <fieldset className="mt-6 grid items-start gap-x-4 tablet:grid-cols-[14rem_minmax(0,24rem)_minmax(0,14rem)]">
            <legend className="font-semibold">{t('bulk.title')}</legend>
            <Select
              name="deed"
              label={t('bulk.deed')}
              options={deeds.map((deed) => ({ value: deed, label: t(`bulk.${deed}`) }))}
            />
            <Input name="with" label={t('bulk.with')} help={t('bulk.withHelp')} optional />
            {deeds.includes('withdraw') && (
              <Input name="count" label={t('bulk.count')} help={t('bulk.countHelp')} inputMode="numeric" optional />
            )}
          </fieldset>
          <p className="mt-3">
            <Submit quiet>{t('bulk.go')}</Submit>
          </p>
        </>
      )}
    </Form>
  )
}
