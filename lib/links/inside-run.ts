import { recordVerdict } from '../mutations/links.ts'
import { findPlaces, listDueInside } from '../queries/links.ts'
import { site } from '../queries/visibility.ts'
import { hostOfSite } from '../urls.ts'
import { addressOf, placeInside } from './inside.ts'
import { judge, type Known, type LinkAnswer, type Seen } from './verdict.ts'

type InsideLink = Known & { id: number; url: string }

/** Looks up the links into the paper that are due. */
export async function askInside(): Promise<LinkAnswer[]> {
  return lookUp(await listDueInside(hostOfSite()))
}

/** Looks links into the paper up in the database: nobody has to be asked, and what is not there is certain. */
export async function lookUp(links: InsideLink[]): Promise<LinkAnswer[]> {
  const places = links.map(({ url }) => placeInside(url, site().url))
  const found = await findPlaces(places.filter((place) => place !== null))
  const answers: LinkAnswer[] = []
  for (const [at, link] of links.entries()) {
    const place = places[at]
    const verdict = judge(link, place ? seenAt(found.get(addressOf(place))) : { status: 200, movedTo: null })
    await recordVerdict(link.id, { ...verdict, broken: verdict.answer === 'GONE' })
    answers.push(verdict.answer)
  }
  return answers
}

function seenAt(found: 'here' | { movedTo: string } | undefined): Seen {
  if (!found) return { status: 404, movedTo: null }
  return { status: 200, movedTo: found === 'here' ? null : found.movedTo }
}
