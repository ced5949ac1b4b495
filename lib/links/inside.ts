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
