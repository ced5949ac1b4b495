import type { en } from './en.ts'

type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> }

/** The same keys as English, with words of another language: a missing one is a type error. */
export type Catalogue = Same<typeof en>
