import { deskWords } from '../messages/desk/words.ts'
import type { Result } from '../result.ts'
import { type FormFields, type Merged, mergeFields, type Theirs } from '../text/fields.ts'
import { withMarks } from '../text/merge.ts'
import { done, refused } from './form.ts'
import type { FormState } from './form-state.ts'

const t = deskWords()

/** So often somebody else may save in the moment between reading and writing. */
const tries = 4

type Stored<F> = { version: number; by: string | null; fields: F }

type Saving<F extends FormFields, S extends Stored<F>> = {
  /** The version that the form was opened at, and what was typed into it since. */
  version: number
  mine: F
  /** What is saved now; null when there is nothing, or it is not for this person. */
  find: () => Promise<S | null>
  /** What is known of the version that the form was opened at, when that is not what is saved now. */
  former: () => Promise<Partial<F>>
  /** What the form itself says that stood in it then. */
  opened?: Partial<F>
  /** Saves it over what was found. @returns the new version, or null when somebody else has saved since */
  write: (fields: F, over: S) => Promise<Result<number | null, FormState>>
}

/**
 * Saves what was typed. What others have saved since the form was opened is merged with it, as long as nobody changed the
 * same; else nothing is written, and both texts come back.
 */
export async function saveMerged<F extends FormFields, S extends Stored<F>>(
  form: FormData,
  { version, mine, find, former, opened, write }: Saving<F, S>,
): Promise<FormState> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const saved = await find()
    if (!saved) return refused(form, t('form.gone'))
    const isNewer = saved.version !== version
    const base = { ...saved.fields, ...(isNewer ? await former() : {}), ...opened }
    const theirs = { ...theirsOf(saved, isNewer), base }
    const merged = mergeFields(base, mine, saved.fields)
    if (!merged.isClean) return conflict(form, isNewer, theirs, merged)

    const { fields } = merged
    const written = await write(fields, saved)
    if (!written.ok) return written.error
    if (written.value === null) continue
    const now = await find() // a name that was typed otherwise is its own again
    return isSaved(written.value, now?.version === written.value ? now.fields : fields, isNewer ? theirs : null)
  }
  return refused(form, t('editor.busy'))
}

/** Labels change without a version, too, and then nobody knows whose change it was. */
function theirsOf<F extends FormFields>({ version, by, fields }: Stored<F>, isNewer: boolean): Stored<F> {
  return { version, by: isNewer ? by : null, fields }
}

function isSaved(version: number, fields: FormFields, theirs: Theirs | null): FormState {
  const message = theirs
    ? t('editor.savedBoth', { by: theirs.by ?? t('editor.somebody'), version: String(version) })
    : t('editor.saved', { version: String(version) })
  return { ...done(message), text: { saved: { version, fields } } }
}

/** Nothing is written. A form without scripts holds both texts where they differ. */
function conflict<F extends FormFields>(
  form: FormData,
  isNewer: boolean,
  theirs: Theirs<F>,
  merged: Merged<F>,
): FormState {
  const by = theirs.by ?? t('editor.somebody')
  const said = isNewer ? t('editor.conflict', { by, version: String(theirs.version) }) : t('editor.labelConflict')
  const state = refused(form, said)
  const body = withMarks(merged.body, { mine: t('merge.mine'), theirs: t('merge.theirs', { by }), end: t('merge.end') })
  const errors = Object.fromEntries(
    merged.disputed.map((name) => [name, t('merge.theyHave', { by, text: theirs.fields[name] ?? '' })]),
  )
  return { ...state, errors, values: { ...state.values, ...merged.fields, body }, text: { theirs } }
}
