import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; body: Buffer; headers: IncomingHttpHeaders }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks for one address, as it is: nothing is unpacked and no redirect followed. */
export function fetchPage(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }),
      )
    })
    asked.on('error', reject).end()
  })
}

/**
 * Asks for all of `urls`, `lanes` at a time. @returns answers a second
 * @throws when one is not answered with 200
 */
export async function fetchAll(urls: string[], lanes: number): Promise<number> {
  const began = performance.now()
  let next = 0
  const lane = async () => {
    for (let index = next++; index < urls.length; index = next++) {
      const url = urls[index] ?? ''
      const { status } = await fetchPage(url)
      if (status !== 200) throw new Error(`${url} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return (urls.length / (performance.now() - began)) * 1000
}
