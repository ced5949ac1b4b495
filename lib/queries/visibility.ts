import { env } from '../env.ts'

/**
 * What a reader may see, of articles and of their labels alike: `listedAt` is set by the database exactly while an
 * article is published. Every public query goes through here.
 */
export function published(): { listedAt: { lte: Date } } {
  return { listedAt: { lte: new Date() } }
}

/** The paper itself. */
export function site(): { name: string; tagline: string; lang: string; url: string } {
  const { SITE_NAME: name, SITE_TAGLINE: tagline, SITE_LANG: lang, SITE_URL: url } = env()
  return { name, tagline, lang, url }
}
