import { registry } from '#components/mdx/registry.ts'
import { adminPaths } from '#lib/urls.ts'
import type { Addresses } from './addresses.ts'
import type { Offered } from './component-source.ts'

/** What the palette offers: the components of the compiler, without what renders them. */
export const offered: Offered[] = Object.entries(registry).map(([name, { props, holds }]) => ({ name, props, holds }))

/** Where the editor of an article sends what. */
export function addressesOf(id: number | null): Addresses {
  return {
    preview: adminPaths.livePreview(),
    pasted: adminPaths.pasted(),
    lookup: adminPaths.lookup(''),
    upload: adminPaths.upload(),
    signIn: adminPaths.signIn(id === null ? adminPaths.newArticle() : adminPaths.article(id)),
    draft: id === null ? null : adminPaths.draft(id),
    presence: id === null ? null : adminPaths.presence(id),
  }
}
