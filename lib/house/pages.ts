/** The pages of the house that come with the software, in the order in which a new paper has them. */
export const builtInPages = ['about', 'methodology', 'ethics', 'privacy'] as const
export type BuiltInPage = (typeof builtInPages)[number]

export function isBuiltIn(slug: string): slug is BuiltInPage {
  return builtInPages.some((each) => each === slug)
}

/** A page of the house, as whatever leads to it knows it. */
export type HousePage = { slug: string; title: string; lang: string; inFooter: boolean; isWithdrawn: boolean }

type House = { pages: readonly HousePage[]; paths: ReadonlySet<string> }

// Next bundles this file for itself, and proxy.ts once more; the server outside the bundle must meet the same pages.
const key = Symbol.for('broadsheet.house')
const shared = globalThis as { [key]?: House }
shared[key] ??= toHouse(
  builtInPages.map((slug) => ({ slug, title: slug, lang: 'en', inFooter: true, isWithdrawn: false })),
)

/** All of them in their order, those that were taken down as well: what was last loaded (lib/queries/house.ts). */
export function housePages(): readonly HousePage[] {
  return shared[key]?.pages ?? []
}

/** Whether a page of the house stands at this path, or stood there. */
export function isHousePath(path: string): boolean {
  return shared[key]?.paths.has(path) ?? false
}

/** Whether a page stood there and was taken down. */
export function isWithdrawnPage(slug: string): boolean {
  return housePages().some((page) => page.slug === slug && page.isWithdrawn)
}

export function keepHousePages(pages: HousePage[]): void {
  shared[key] = toHouse(pages)
}

function toHouse(pages: HousePage[]): House {
  return { pages, paths: new Set(pages.map(({ slug }) => `/${encodeURIComponent(slug)}`)) }
}
