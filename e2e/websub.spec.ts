import { createHmac } from 'node:crypto'
import { openHub, openSubscriber, subscribe } from '#lib/testing/hub.ts'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { expect, test } from './paper.ts'

let hub: Awaited<ReturnType<typeof openHub>>
let paper: RunningPaper

test.beforeAll(async () => {
  hub = await openHub()
  paper = await openPaper({ HOST: 'localhost', SITE_URL: '', WEBSUB_HUB: hub.url, OUTBOUND_ALLOW: hub.host })
})
test.afterAll(async () => {
  await paper.stop()
  hub.close()
})

/** The links of an answer, as RFC 8288 has them, by their relation. */
function linked(link: string, rel: string): string[] {
  return Array.from(link.matchAll(/<([^>]*)>; rel="([^"]*)"/g), ([, href = '', name]) =>
    name === rel ? [href] : [],
  ).flat()
}

for (const [format, read] of [
  ['rss', (text: string, rel: string) => attributes(text, `atom:link rel="${rel}"`)],
  ['atom', (text: string, rel: string) => attributes(text, `link rel="${rel}"`)],
  [
    'json',
    (text: string, rel: string) => {
      const { feed_url: self, hubs } = JSON.parse(text)
      return rel === 'self' ? [self] : hubs.map(({ url }: { url: string }) => url)
    },
  ],
] as const) {
  test(`a subscriber finds one address and the hub, in the headers of the feed and in its ${format}`, async ({
    request,
  }) => {
    for (const place of [
      `/topics/feeds/feed.${format}`,
      `/feed.${format}?content=summary`,
      `/feed.${format}?content=full`,
    ]) {
      const answer = await request.get(paper.url + place)
      const { link = '' } = answer.headers()
      const text = await answer.text()
      const self = paper.url + place.replace('?content=full', '')
      expect.soft(linked(link, 'self'), place).toEqual([self])
      expect.soft(linked(link, 'hub'), place).toEqual([hub.url])
      expect.soft(read(text, 'self'), place).toEqual([self])
      expect.soft(read(text, 'hub'), place).toEqual([hub.url])
    }
  })
}

test('archives and searches, which nobody is told of, name no hub', async ({ request }) => {
  const { next_url: archive } = await (await request.get(`${paper.url}/feed.json`)).json()
  for (const place of [archive, `${paper.url}/search/feed.json?q=feed`]) {
    const answer = await request.get(place)
    expect.soft(linked(answer.headers().link ?? '', 'hub'), place).toEqual([])
    expect.soft((await answer.json()).hubs, place).toBeUndefined()
  }
})

test('who has subscribed is handed the feed when it changes, signed', async ({ publish, request }) => {
  const discovered = await request.get(`${paper.url}/topics/web-standards/feed.atom`)
  const [topic = ''] = linked(discovered.headers().link ?? '', 'self')
  const [at = ''] = linked(discovered.headers().link ?? '', 'hub')
  const subscriber = await openSubscriber(topic)
  const secret = 'a secret of the subscriber'
  expect(await subscribe(at, { topic, callback: subscriber.callback, secret })).toBe(202)

  const { title } = await publish()
  const delivered = () => subscriber.deliveries.find(({ body }) => body.includes(title))
  await expect.poll(delivered, { timeout: 15_000 }).toBeDefined()
  const { body = '', signature, type, link = '' } = delivered() ?? {}
  expect(signature).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  expect(type).toContain('application/atom+xml')
  expect(linked(link, 'self')).toEqual([topic])
  expect(linked(link, 'hub')).toEqual([hub.url])
  subscriber.close()
})

function attributes(text: string, element: string): string[] {
  return Array.from(text.matchAll(new RegExp(`<${element}[^>]* href="([^"]*)"`, 'g')), ([, href = '']) =>
    href.replaceAll('&#38;', '&'),
  )
}
