import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'

const folder = await temporaryFolder()
const pidFile = path.join(folder.path, 'postgres/postmaster.pid')

afterAll(async () => {
  const last = await startEmbedded(folder.path)
  await last.stop()
  await folder.remove()
})

test('two starts share one server, and the first to stop leaves it to the other', async () => {
  const first = await startEmbedded(folder.path)
  const second = await startEmbedded(folder.path)
  expect(second.url).toBe(first.url)
  const reader = new Client({ connectionString: second.url })
  await reader.connect()

  await first.stop()
  expect((await reader.query('SELECT 1 AS answer')).rows).toEqual([{ answer: 1 }])
  await reader.end()

  await second.stop()
  await expect(ask(second, 'SELECT 1')).rejects.toThrow()
})

test('a server that was killed is started again with its data', async () => {
  const database = await startEmbedded(folder.path)
  await ask(database, 'CREATE TABLE note AS SELECT $$kept$$ AS text')
  await kill(await postmaster())

  const again = await startEmbedded(folder.path)
  expect(await ask(again, 'SELECT text FROM note')).toEqual([{ text: 'kept' }])
  await again.stop()
})

test('a server that outlived its owner is taken over', async () => {
  const abandoned = await startEmbedded(folder.path)
  const pid = await postmaster()
  const taken = await startEmbedded(folder.path)
  expect(await postmaster()).toBe(pid)
  expect(taken.url).toBe(abandoned.url)
  await taken.stop()
})

test('a postmaster.pid whose number now belongs to another program does not stand in the way', async () => {
  const other = spawn('sleep', ['60'])
  await writeFile(pidFile, `${other.pid}\n${folder.path}/postgres\n0\n5432\n\n127.0.0.1\n\n`)
  const database = await startEmbedded(folder.path)
  expect(await ask(database, 'SELECT text FROM note')).toEqual([{ text: 'kept' }])
  expect(other.exitCode).toBeNull()
  await database.stop()
  other.kill()
})

test('stopping right after the last of our own connections closed stops the server', async () => {
  const database = await startEmbedded(folder.path)
  const clients = Array.from({ length: 10 }, () => new Client({ connectionString: database.url }))
  await Promise.all(clients.map((client) => client.connect()))
  await Promise.all(clients.map((client) => client.end()))
  await database.stop()
  await expect(ask(database, 'SELECT 1')).rejects.toThrow()
})

async function ask(database: EmbeddedDatabase, sql: string) {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(pidFile, 'utf8')).split('\n')[0])
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  await sleep(100)
}
