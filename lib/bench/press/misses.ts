import { step } from '../../launch/steps.ts'
import { median } from '../timing.ts'
import { fetchAll, fetchPage } from './fetch.ts'

const lanes = 4

/** Prints a second of different articles whose bodies are ready, by a server that keeps no copies. */
export async function measureMisses(url: string): Promise<number> {
  const urls = (await slugsOf(`${url}/sources/sample-paper.json`)).map((slug) => `${url}/news/${slug}`)
  await fetchAll([...urls, ...urls], lanes) // bodies are made, and the code is warm
  const rounds: number[] = []
  await step('Printing every page anew', async () => {
    for (let round = 0; round < 5; round++) rounds.push(await fetchAll([...urls, ...urls, ...urls], lanes))
  })
  return median(rounds)
}

/** The slugs of a listing, from its first page to its last. */
export async function slugsOf(listing: string): Promise<string[]> {
  const slugs: string[] = []
  for (let next: string | null = listing; next; ) {
    const page: { articles: { slug: string }[]; next: string | null } = JSON.parse(
      (await fetchPage(next)).body.toString(),
    )
    slugs.push(...page.articles.map(({ slug }) => slug))
    next = page.next && listing + new URL(page.next).search // its host is that of SITE_URL
  }
  return slugs
}
