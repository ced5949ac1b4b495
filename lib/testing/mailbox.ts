import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

export type Mailbox = { url: string; folder: string; close: () => Promise<void> }

/** A mail server on this machine that takes every letter and lays it into `folder`, a file a letter. */
export async function openMailbox(folder: string): Promise<Mailbox> {
  await mkdir(folder, { recursive: true })
  let letters = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        const file = path.join(folder, `${String(letters++).padStart(6, '0')}.eml`)
        await writeFile(`${file}.part`, `X-Envelope-To: ${to}\r\n${Buffer.concat(parts)}`)
        await rename(`${file}.part`, file)
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    folder,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The letters to somebody, the oldest first, with the soft line breaks of quoted-printable undone. */
export async function lettersTo(folder: string, address: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  const letters = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return letters
    .filter((letter) => letter.includes(`X-Envelope-To: ${address}\r\n`))
    .map((letter) => letter.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
}
