import { AsyncLocalStorage } from 'node:async_hooks'
import type { Uses } from '../rights/policy.ts'

/** What one print of a page learns while it is made. */
export type Print = {
  /** Of the page, whatever the form. */
  path: string | null
  tags: Set<string>
  /** A status that Next has no word for. */
  answer: { status: 400 | 404 | 410 } | { status: 301; location: string } | null
  /** What others may do with each text that stands on the page. */
  uses: Uses[]
}

// Next bundles this file for itself; the server outside the bundle must meet the same store.
const key = Symbol.for('broadsheet.print')
const shared = globalThis as { [key]?: AsyncLocalStorage<Print> }
shared[key] ??= new AsyncLocalStorage<Print>()
const prints = shared[key]

/** Runs `work`, which makes the page at `path`, and tells what it read. */
export async function collect<T>(
  work: (print: Print) => Promise<T>,
  path: string | null = null,
): Promise<{ result: T; print: Print }> {
  const print: Print = { path, tags: new Set(), answer: null, uses: [] }
  return { result: await prints.run(print, () => work(print)), print }
}

/** Queries say what they read; outside a print this does nothing. */
export function reads(...tags: string[]): void {
  const print = prints.getStore()
  for (const tag of tags) print?.tags.add(tag)
}

/** Queries that load a text say what others may do with it. */
export function holds(uses: Uses): void {
  prints.getStore()?.uses.push(uses)
}

/** Where the page that is being made will stand; null outside a print. */
export function printedPath(): string | null {
  return prints.getStore()?.path ?? null
}

/** Lets the server answer 301 or 410; false when there is no such server around Next. */
export function answer(value: NonNullable<Print['answer']>): boolean {
  const print = prints.getStore()
  if (print) print.answer = value
  return Boolean(print)
}
