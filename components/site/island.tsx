import { islandUrl, type Island as Name } from '#lib/press/islands.ts'

/** The script of an island, on the pages that use it; it waits until the page has been read. */
export function Island({ name }: { name: Name }) {
  const url = islandUrl(name)
  return url && <script src={url} defer />
}
