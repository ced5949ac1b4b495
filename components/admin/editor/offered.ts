import { registry } from '#components/mdx/registry.ts'
import { adminPaths } from '#lib/urls.ts'
import type { Addresses, NameAddresses } from './addresses.ts'
import type { Offered } from './component-source.ts'

/** What the palette offers: the components of the compiler, without what renders them. */
export const offered: Offered[] = Object.entries(registry).map(([name, { props, holds }]) => ({ name, props, holds }))

/** Where the editor of an article sends what. */
export function articleAddresses(id: number | null): Addresses {
  return {
    ...anyText,
    signIn: adminPaths.signIn(id === null ? adminPaths.newArticle() : adminPaths.article(id)),
    draft: id === null ? adminPaths.newDraft() : adminPaths.draft(id),
    presence: id === null ? null : adminPaths.presence(id),
  }
}

/** Where the editor of a page of the house sends what. */
export function pageAddresses(slug: string | null): Addresses {
  return {
    ...anyText,
    signIn: adminPaths.signIn(slug === null ? adminPaths.newPage() : adminPaths.page(slug)),
    draft: slug === null ? adminPaths.newPageDraft() : adminPaths.pageDraft(slug),
    presence: slug === null ? null : adminPaths.pagePresence(slug),
  }
}

export const nameAddresses: NameAddresses = {
  topics: adminPaths.names('topic', ''),
  entities: adminPaths.names('entity', ''),
  authors: adminPaths.names('author', ''),
}

const anyText = {
  preview: adminPaths.livePreview(),
  pasted: adminPaths.pasted(),
  lookup: adminPaths.lookup(''),
  upload: adminPaths.upload(),
  library: adminPaths.offeredPictures(),
}
