/** Where the editor sends what; made by lib/urls.ts. */
export type Addresses = {
  preview: string
  pasted: string
  lookup: string
  upload: string
  signIn: string
  /** Null for an article that is not begun. */
  draft: string | null
  presence: string | null
}
