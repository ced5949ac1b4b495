'use client'

import { useShownVersion } from '#components/admin/editor/open-text.tsx'
import { useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { HeldUntilSaved } from './held-until-saved.tsx'

/**
 * For a form that publishes what is saved: sends along which version is seen. When somebody saved another one, that one can
 * be seen from here, and is sent next.
 */
export function SeenVersion({ version }: { version: number }) {
  const shown = useShownVersion() ?? version
  const { newer } = useFormState()
  const seen = Math.max(shown, newer?.saved ?? 0)
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <HeldUntilSaved />
      {newer?.saved === seen && (
        <p className="mb-3 text-small">
          <a href={newer.compared}>{deskWords()('publication.seeNewer')}</a>
        </p>
      )}
    </>
  )
}
