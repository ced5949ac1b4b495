import { failed, ok, type Result } from '../result.ts'

type Value = string | number | boolean | null | string[]
export type Fields<T> = { [K in keyof T]: Value }

export type Reconciled<T> = {
  /** What would be saved: fields that only one of the two has changed are theirs, those that both have are mine. */
  values: T
  /** What both have changed, and not to the same. */
  clashes: (keyof T & string)[]
}

/** What makes two lines of a list the same. */
type Keys = Partial<Record<string, (line: string) => string>>

/**
 * Two people began at `base`: one has saved `theirs` since, and the other wants `mine`. Lists are put together line by line:
 * what one of them added is there, what one of them took away is not.
 */
export function reconcile<T extends Fields<T>>(base: T, mine: T, theirs: T, keys: Keys = {}): Reconciled<T> {
  const values = { ...mine }
  const clashes: (keyof T & string)[] = []
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    const [was, wanted, saved]: Value[] = [base[field], mine[field], theirs[field]]
    if (isSame(was, wanted)) values[field] = theirs[field]
    else if (Array.isArray(was) && Array.isArray(wanted) && Array.isArray(saved))
      values[field] = together(was, wanted, saved, keys[field]) as T[typeof field]
    else if (!isSame(was, saved) && !isSame(wanted, saved)) clashes.push(field)
  }
  return { values, clashes }
}

/** Forms end lines in a way of their own. */
function isSame(one: Value = null, other: Value = null): boolean {
  return written(one) === written(other)
}

function written(value: Value): string {
  return JSON.stringify(typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value)
}

function together(base: string[], mine: string[], theirs: string[], key = (line: string) => line): string[] {
  const [was, wanted, saved] = [base, mine, theirs].map((lines) => new Map(lines.map((line) => [key(line), line])))
  const isTouched = (id: string) => was?.get(id) !== wanted?.get(id)
  const kept = [...(saved ?? [])].flatMap(([id, line]) => (isTouched(id) ? (wanted?.get(id) ?? []) : line))
  const added = [...(wanted ?? [])].filter(([id]) => isTouched(id) && !saved?.has(id)).map(([, line]) => line)
  return [...kept, ...added]
}

/** What stands in the way: what somebody else saved, and what would be saved over it. */
export type Contested<T> = Reconciled<T> & { theirs: T }
export type Disputed<T> = { contested: Contested<T> }

/**
 * What is saved of a form that was opened at `opened`; of a field that it does not say, nobody else is taken to have changed
 * anything.
 */
export function settled<T extends Fields<T>>(
  opened: Partial<T>,
  mine: T,
  theirs: T,
  keys?: Keys,
): Result<T, Disputed<T>> {
  const reconciled = reconcile({ ...theirs, ...opened }, mine, theirs, keys)
  return reconciled.clashes.length === 0 ? ok(reconciled.values) : failed({ contested: { ...reconciled, theirs } })
}
