/** Where the editor sends what; made by lib/urls.ts. */
export type Addresses = {
  preview: string
  pasted: string
  lookup: string
  upload: string
  /** Where pictures of the library are offered. */
  library: string
  signIn: string
  draft: string
  /** Null for a text that is not begun. */
  presence: string | null
}

/** Where names are looked up that are typed into a field. */
export type NameAddresses = { topics: string; entities: string; authors: string }
