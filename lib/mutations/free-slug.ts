import { numbered } from '../slug.ts'

/** Which of these slugs something has, or had. */
type Taken = (slugs: string[]) => Promise<{ slug: string }[]>

export async function freeSlug(wish: string, findTaken: Taken): Promise<string> {
  const [slug = wish] = await freeSlugs([wish], findTaken)
  return slug
}

/** A free slug for each wish: the wish itself, or with the lowest number that makes it free. */
export async function freeSlugs(wishes: string[], findTaken: Taken): Promise<string[]> {
  const taken = new Set((await findTaken(wishes)).map(({ slug }) => slug))
  const given: string[] = []
  for (const wish of wishes) {
    const slug = taken.has(wish) ? await freeNumber(wish, taken, findTaken) : wish
    taken.add(slug)
    given.push(slug)
  }
  return given
}

/** Asks for more and more numbers at once: of what comes back every day there are thousands. */
async function freeNumber(wish: string, taken: Set<string>, findTaken: Taken): Promise<string> {
  for (let first = 2, count = 4; ; first += count, count *= 4) {
    const slugs = Array.from({ length: count }, (_, index) => numbered(wish, first + index))
    for (const { slug } of await findTaken(slugs)) taken.add(slug)
    const free = slugs.find((slug) => !taken.has(slug))
    if (free) return free
  }
}
