import { isSlug } from '../slug.ts'
import { item, type Section } from '../urls.ts'

/** A thing of the paper, as links name it. */
export type Place = { section: Section; slug: string }

/**
 * What of the paper a link leads to, when it leads into it at `site`: in whichever form. Null for what has no name of its
 * own, such as the archive, and for what is outside.
 */
export function placeInside(url: string, site: string): Place | null {
  const path = url.startsWith(`${site}/`) ? url.slice(site.length) : url
  const [, section, name = ''] =
    /^\/(news|topics|entities|sources|authors|stories)\/([^/?#]+)\/?(?:[?#]|$)/.exec(path) ?? []
  if (!section) return null
  return { section: section as Section, slug: decoded(name.replace(/\.(?:md|txt|jsonld|json)$/, '')) }
}

/**
 * The slug that somebody means when they type it, or an address of the section: `https://paper.example/news/a-story?x`,
 * `/news/a-story.md` and `a-story` name the same. Null for what is of another section or can be no slug.
 */
export function slugIn(text: string, section: Section, site: string): string | null {
  const typed = text.trim()
  const place = placeInside(typed, site) ?? { section, slug: typed }
  const slug = place.slug.normalize('NFC')
  return place.section === section && isSlug(slug) ? slug : null
}

export function addressOf({ section, slug }: Place): string {
  return item(section, slug)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
