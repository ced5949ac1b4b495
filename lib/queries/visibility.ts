import { env } from '../env.ts'
import { settings } from '../settings/settings.ts'

/**
 * What a reader may see, of articles and of their labels alike: `listedAt` is set by the database exactly while an
 * article is published. No clock of this machine is asked, which could be behind the database's. Every public query
 * goes through here.
 */
export function published(): { listedAt: { not: null } } {
  return { listedAt: { not: null } }
}

/** The paper itself. */
export function site(): { name: string; tagline: string; lang: string; url: string; contact: string | null } {
  const { name, tagline, lang, contact } = settings()
  return { name, tagline, lang, url: env().SITE_URL, contact }
}
