import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Versions } from '#lib/queries/desk/versions.ts'
import { Comparison } from './comparison.tsx'
import { VersionList } from './version-list.tsx'

type Props<Name extends string> = {
  versions: Versions
  from: { version: number; text: Record<NoInfer<Name>, string> | null }
  to: { version: number; text: Record<NoInfer<Name>, string> | null }
  /** Of the fields that are compared. */
  labels: Record<Name, string>
  /** What is said of the rest of it. */
  remark?: string
  zone: string | null
  /** Of this page, and of the text. */
  address: string
  back: { address: string; label: string }
  /** Who made a version that nobody at the desk has written. */
  nobody: string
  restore: FormAction
  /** What does not come back with the earlier one. */
  restoreHelp?: string
}

/** The versions of a text, what changed between two of them, and a way back to the earlier one. */
export function History<Name extends string>(props: Props<Name>) {
  const { versions, from, to, labels, zone, address, back, nobody, restore, remark, restoreHelp } = props
  const { title, lang, version, canEdit } = versions.of
  const t = deskWords()
  return (
    <>
      <Heading title={t('history.of', { title })}>
        <a href={back.address} className="desk-quiet">
          {back.label}
        </a>
      </Heading>
      <VersionList {...{ versions, zone, address, nobody }} from={from.version} to={to.version} />
      {from.text && to.text && from.version !== to.version && (
        <section className="desk-section">
          <h2 className="headline text-third">
            {t('history.changes', { from: String(from.version), to: String(to.version) })}
          </h2>
          <Comparison from={from.text} to={to.text} labels={labels} lang={lang} />
          {remark && <p className="mt-6 text-soft">{remark}</p>}
          {canEdit && from.version !== version && (
            <Form action={restore} className="mt-6" name={t('history.restore', { version: String(from.version) })}>
              <p className="desk-help mb-3">
                {t('history.restoreHelp')} {restoreHelp}
              </p>
              <Submit quiet>{t('history.restore', { version: String(from.version) })}</Submit>
            </Form>
          )}
        </section>
      )}
    </>
  )
}
