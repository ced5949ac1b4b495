import type { Version } from '../queries/versions.ts'
import { absolute, paths } from '../urls.ts'

/**
 * What a version of a text says of all its versions, itself among them: a language each, and `x-default` for readers of
 * any other, which is the first (developers.google.com/search/docs/specialty/international/localized-versions). Of two in
 * one language the first is listed; the other says nothing, because nobody would say the same of it.
 */
export function hreflangs(path: string, versions: Version[]): { lang: string; url: string }[] {
  const listed = versions.filter(({ lang }, index) => versions.findIndex((each) => each.lang === lang) === index)
  const [first] = listed
  if (!first || listed.length < 2 || !listed.some(({ slug }) => paths.article(slug) === path)) return []
  const urlOf = (version: Version) => absolute(paths.article(version.slug))
  return [
    ...listed.map((version) => ({ lang: version.lang, url: urlOf(version) })),
    { lang: 'x-default', url: urlOf(first) },
  ]
}
