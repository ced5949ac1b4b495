import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to the database that can be lost, as in a failing network. */
export type Way = {
  /** The database's address by this way. */
  url: string
  /** Connections break and new ones are refused. */
  cut(): void
  /** Nothing breaks and nothing arrives any more, in either direction; whoever connects gets no answer. */
  swallow(): void
  /** New connections come through; those that were swallowed stay as they are. */
  mend(): Promise<void>
  close(): void
}

type Options = { onSaid?: (said: string, way: Way) => void }

/** @param onSaid is told everything that is said to the database before it gets there */
export async function openWay(to: URL, { onSaid = () => {} }: Options = {}): Promise<Way> {
  const sockets = new Set<Socket>()
  let swallows = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  }
  const listen = (port: number): Server =>
    createServer((socket) => {
      keep(socket)
      if (swallows) return void socket.pause()
      const onward = connect(Number(to.port), to.hostname)
      keep(onward)
      socket.on('data', (data) => onSaid(data.toString(), way))
      socket.pipe(onward).pipe(socket)
    }).listen(port, '127.0.0.1')

  let server = listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const way: Way = {
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
    cut: () => {
      server.close()
      breakAll()
    },
    swallow: () => {
      swallows = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    mend: async () => {
      swallows = false
      if (server.listening) return
      server = listen(port)
      await once(server, 'listening')
    },
    close: () => {
      server.close()
      breakAll()
    },
  }
  return way
}
