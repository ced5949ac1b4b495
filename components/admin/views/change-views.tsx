'use client'

import { Input } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { View } from '#lib/queries/desk/views.ts'

export type ViewActions = Record<'rename' | 'remove' | 'putBack' | 'share' | 'unshare', FormAction>

type Props = { views: View[]; canShare: boolean; actions: ViewActions }

/** One's own views, to be renamed, removed and shared; and those of others that one may stop sharing. */
export function ChangeViews({ views, canShare, actions }: Props) {
  const t = deskWords()
  return (
    <details className="desk-fold">
      <summary>{t('views.change')}</summary>
      <ul className="max-w-text">
        {views.map((view) => (
          <li key={view.id} className="border-b border-hair py-3">
            <ViewLine view={view} canShare={canShare} actions={actions} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function ViewLine({ view, canShare, actions }: { view: View; canShare: boolean; actions: ViewActions }) {
  const t = deskWords()
  const { id, by, isShared, isRemoved } = view
  const name = by === null ? view.name : t('views.by', { name: view.name, by }) // two people may call theirs the same
  const deed = (action: FormAction, label: string, whole: string) => (
    <Form action={action} name={whole}>
      <input type="hidden" name="id" value={id} />
      <Submit plain name={whole}>
        {label}
      </Submit>
    </Form>
  )
  if (isRemoved) {
    return (
      <div className="text-soft">
        <p>{t('views.removed', { name })}</p>
        {deed(actions.putBack, t('views.putBack'), t('views.putBackOne', { name }))}
      </div>
    )
  }
  return (
    <>
      {by === null ? <Rename view={view} action={actions.rename} /> : <p className="font-semibold">{name}</p>}
      <div className="mt-1 flex flex-wrap gap-x-5">
        {by === null && deed(actions.remove, t('views.remove'), t('views.removeOne', { name }))}
        {canShare && !isShared && deed(actions.share, t('views.share'), t('views.shareOne', { name }))}
        {canShare && isShared && deed(actions.unshare, t('views.unshare'), t('views.unshareOne', { name }))}
      </div>
    </>
  )
}

function Rename({ view: { id, name }, action }: { view: View; action: FormAction }) {
  const t = deskWords()
  return (
    <Form
      action={action}
      name={t('views.renameOne', { name })}
      after={({ undo }) =>
        undo && (
          <Form key={undo.name} action={action} name={t('views.undo')}>
            {Object.entries(undo).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <Submit plain name={t('views.undoOne', { name: undo.name ?? '' })}>
              {t('views.undo')}
            </Submit>
          </Form>
        )
      }
    >
      <input type="hidden" name="id" value={id} />
      <div className="grid items-end gap-x-4 gap-y-3 tablet:grid-cols-[1fr_auto]">
        <Input name="name" label={t('views.name')} value={name} autoComplete="off" />
        <Submit quiet name={t('views.renameOne', { name })}>
          {t('views.rename')}
        </Submit>
      </div>
    </Form>
  )
}
