import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { status?: number; headers?: Record<string, string>; body?: string }
type Respond = (request: IncomingMessage) => Answer | Promise<Answer>

/** Stands where the paper stands, behind a cache: says what a test wants, and what it was asked. */
export class Upstream {
  readonly asked: IncomingMessage[] = []
  readonly #server = createServer((request, response) => this.#respond(request, response))
  #answer: Respond = () => ({})

  async open(port = 0, address = '127.0.0.1'): Promise<number> {
    await once(this.#server.listen(port, address), 'listening')
    return this.port()
  }

  port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** From now on, requests are answered like this. */
  say(answer: Respond): void {
    this.#answer = answer
    this.asked.length = 0
  }

  /** How often an address was asked for. */
  count(url: string): number {
    return this.asked.filter((request) => request.url === url).length
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/healthz') this.asked.push(request)
    const { status = 200, headers = {}, body = 'a page' } = await this.#answer(request)
    response.writeHead(status, headers).end(body)
  }
}
