import { z } from 'zod'
import { labelSlug } from '../slug.ts'

/** The slug of a page of the house. */
export const pageSlug = z.string().refine((slug) => labelSlug(slug) === slug)

/** The slug in an address, percent-encoded as it stands there; null when it can be that of no page. */
export function pageSlugOf(segment: string): string | null {
  try {
    return pageSlug.safeParse(decodeURIComponent(segment)).data ?? null
  } catch {
    return null
  }
}
