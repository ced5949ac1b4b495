import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a subscriber was handed. */
export type Delivery = { link: string; type: string; signature: string; body: string }
export type Subscriber = { callback: string; deliveries: Delivery[]; close: () => void }
export type Hub = {
  url: string
  host: string
  published: string[]
  failWith: (status: number) => void
  close: () => void
}

type Subscription = { topic: string; callback: string; secret: string }

/**
 * A hub as small as the W3C specification lets it be (w3.org/TR/websub, sections 5 to 7): it takes subscriptions, asks the
 * subscriber whether they are meant, fetches what a publisher says has changed, and hands it on with a signature.
 */
export async function openHub(): Promise<Hub> {
  const subscriptions: Subscription[] = []
  const published: string[] = []
  let failure: number | null = null
  const { server, url } = await listen('/hub', async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request))
    if (request.method !== 'POST') return void response.writeHead(405).end()
    if (failure) return void response.writeHead(failure).end()
    if (form.get('hub.mode') === 'publish') {
      const topics = form.getAll('hub.url')
      published.push(...topics)
      response.writeHead(204).end()
      for (const topic of topics) await distribute(topic)
      return
    }
    const [topic, callback, secret] = ['hub.topic', 'hub.callback', 'hub.secret'].map((name) => form.get(name) ?? '')
    if (form.get('hub.mode') !== 'subscribe' || !topic || !callback) return void response.writeHead(400).end()
    response.writeHead(202).end()
    if (await isMeant(callback, topic)) subscriptions.push({ topic, callback, secret: secret ?? '' })
  })

  async function distribute(topic: string): Promise<void> {
    const interested = subscriptions.filter((each) => each.topic === topic)
    if (interested.length === 0) return
    const content = await fetch(topic)
    const body = Buffer.from(await content.arrayBuffer())
    for (const { callback, secret } of interested) {
      const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
      const headers = {
        'content-type': content.headers.get('content-type') ?? '',
        link: `<${url}>; rel="hub", <${topic}>; rel="self"`,
        'x-hub-signature': signature,
      }
      await fetch(callback, { method: 'POST', headers, body })
    }
  }

  return {
    url,
    host: new URL(url).host,
    published,
    failWith: (status) => {
      failure = status === 204 ? null : status
    },
    close: () => server.close(),
  }
}

/** Verification of intent (section 5.3): the subscriber has to send a challenge back. */
async function isMeant(callback: string, topic: string): Promise<boolean> {
  const challenge = randomBytes(16).toString('hex')
  const question = new URL(callback)
  const asked = {
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.challenge': challenge,
    'hub.lease_seconds': '864000',
  }
  for (const [name, value] of Object.entries(asked)) question.searchParams.set(name, value)
  const answer = await fetch(question)
  return answer.ok && (await answer.text()) === challenge
}

/** A subscriber who means one topic, and keeps what it is handed. */
export async function openSubscriber(topic: string): Promise<Subscriber> {
  const deliveries: Delivery[] = []
  const { server, url } = await listen('/callback', async (request, response) => {
    if (request.method === 'GET') {
      const asked = new URL(request.url ?? '', 'http://subscriber').searchParams
      const isMine = asked.get('hub.mode') === 'subscribe' && asked.get('hub.topic') === topic
      return void response.writeHead(isMine ? 200 : 404).end(isMine ? asked.get('hub.challenge') : '')
    }
    const { link = '', 'content-type': type = '', 'x-hub-signature': signature = '' } = request.headers
    deliveries.push({ link: String(link), type, signature: String(signature), body: await bodyOf(request) })
    response.writeHead(200).end()
  })
  return { callback: url, deliveries, close: () => server.close() }
}

/** Subscribes to a topic (section 5.1). @returns the hub's status */
export async function subscribe(
  hub: string,
  asked: { topic: string; callback: string; secret: string },
): Promise<number> {
  const form = { mode: 'subscribe', ...asked }
  const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [`hub.${name}`, value]))
  return (await fetch(hub, { method: 'POST', body })).status
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function listen(path: string, answer: Answer): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}` }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
