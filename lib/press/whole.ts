import { type ServerResponse, STATUS_CODES } from 'node:http'

const keepAliveSeconds = 10

/** A whole answer as it goes over the wire: status line, headers, body. `headers` are names and values in turn. */
export function wholeAnswer(status: number, headers: string[], body: Buffer | null): Buffer {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`]
  for (let index = 0; index < headers.length; index += 2) lines.push(`${headers[index]}: ${headers[index + 1]}`)
  lines.push(`date: ${new Date().toUTCString()}`, 'connection: keep-alive', `keep-alive: timeout=${keepAliveSeconds}`)
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  return body ? Buffer.concat([head, body]) : head
}

/**
 * Whether this connection is one that `sendWhole` can write to: it goes on afterwards, it is this answer's turn, and what
 * was written before has been taken.
 */
export function takesWhole(response: ServerResponse): boolean {
  const { shouldKeepAlive, socket, req } = response
  if (req.method !== 'GET' || req.httpVersion !== '1.1') return false
  return shouldKeepAlive && socket?.writableLength === 0 && !response.hasHeader('connection')
}

const ready: { response: ServerResponse; answer: Buffer }[] = []

/**
 * Sends an answer that lies ready as one piece, when everything that has come in by now has been read: the first write
 * wakes whoever waits at the other end, and the following find him awake, which is what most of a write costs.
 */
export function sendWhole(response: ServerResponse, status: number, answer: Buffer): void {
  response.statusCode = status
  if (ready.length === 0) setImmediate(writeAll)
  ready.push({ response, answer })
}

/**
 * Node checks, joins and writes headers and body of every answer anew, which takes longer than all the rest of ours; what
 * it does around that (the connection's turn, its time-outs, `close`) happens here as there, because it hangs on the same
 * events.
 */
function writeAll(): void {
  for (const { response, answer } of ready.splice(0)) {
    if (response.destroyed || !response.socket?.writable) continue // gone meanwhile
    response.socket.write(answer)
    response.finished = true
    response.emit('finish')
  }
}
