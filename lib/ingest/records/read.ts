import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** One JSON value of a file, or why it is none. */
export type ReadRecord = { file: string; number: number; bytes: number } & ({ value: unknown } | { error: string })

const longestRecord = 8 * 1024 * 1024 // characters

/** The files of a path: itself, or all .json, .jsonl and .ndjson files below it, also gzipped, in order of name. */
export async function listFiles(place: string): Promise<string[]> {
  if (place === '-' || !(await stat(place)).isDirectory()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(json|jsonl|ndjson)(\.gz)?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** How much there is to read, for a progress bar; 0 when nobody knows. */
export async function sizeOf(files: string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => (file === '-' ? 0 : stat(file).then(({ size }) => size))))
  return sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * Reads one object, an array of objects or one object a line, gzipped or not, holding no more than one record in
 * memory. A value that is no JSON is reported in its place and the reading goes on after it.
 */
export async function* readRecords(file: string, onBytes: (count: number) => void = () => {}): AsyncGenerator<ReadRecord> {
  const splitter = new JsonSplitter()
  let number = 0
  for await (const chunk of await openText(file, onBytes)) {
    for (const text of splitter.push(chunk)) yield parse(file, ++number, text)
  }
  for (const text of splitter.end()) yield parse(file, ++number, text)
}

async function openText(file: string, onBytes: (count: number) => void): Promise<AsyncIterable<string>> {
  const raw: Readable = file === '-' ? process.stdin : createReadStream(file)
  raw.on('data', (chunk: Buffer) => onBytes(chunk.length))
  const zipped = file === '-' ? false : await isGzip(file)
  const stream = zipped ? raw.pipe(createGunzip()).on('error', () => {}) : raw
  if (zipped) raw.on('error', (error) => stream.destroy(error))
  return decode(stream)
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await handle.close()
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}

async function* decode(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function parse(file: string, number: number, text: string | null): ReadRecord {
  if (text === null) return { file, number, bytes: 0, error: `is longer than ${longestRecord / 1024 / 1024} MB` }
  try {
    return { file, number, bytes: text.length, value: JSON.parse(text) }
  } catch (error) {
    return { file, number, bytes: text.length, error: `is not JSON: ${error instanceof Error ? error.message : error}` }
  }
}

/**
 * Cuts a stream of JSON into the texts of its records by following strings and brackets. A line that starts outside of
 * any record begins a new one, so that one broken line does not swallow those after it. `null` stands for a record
 * that was too long to keep.
 */
export class JsonSplitter {
  #text = ''
  #depth = 0
  #inString = false
  #escaped = false
  #overlong = false
  #inArray = false
  #started = false

  push(chunk: string): (string | null)[] {
    const texts: (string | null)[] = []
    let start = this.#depth > 0 || this.#text !== '' ? 0 : -1
    for (let index = 0; index < chunk.length; index++) {
      const sign = chunk.charCodeAt(index)
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (sign === 92) this.#escaped = true
        else if (sign === 34) this.#inString = false
        // A raw line feed cannot stand in a JSON string: the record before it was broken.
        else if (sign === 10 && !this.#inArray) {
          texts.push(this.#take(start >= 0 ? chunk.slice(start, index) : ''))
          start = -1
        }
        continue
      }
      if (!this.#started && sign === 0xfeff) continue
      if (start < 0) {
        if (sign <= 32 || (this.#depth === 0 && sign === 44)) continue
        if (sign === 91 && !this.#started) {
          this.#inArray = this.#started = true
          continue
        }
        if (sign === 93 && this.#inArray) {
          this.#inArray = false
          continue
        }
        this.#started = true
        start = index
      }
      if (sign === 34) this.#inString = true
      else if (sign === 123 || sign === 91) this.#depth += 1
      else if (sign === 125 || sign === 93) {
        this.#depth -= 1
        if (this.#depth <= 0) {
          texts.push(this.#take(chunk.slice(start, index + 1)))
          start = -1
        }
      } else if (sign === 10 && this.#depth === 0) {
        texts.push(this.#take(chunk.slice(start, index)))
        start = -1
      }
    }
    if (start >= 0) this.#keep(chunk.slice(start))
    return texts
  }

  end(): (string | null)[] {
    return this.#text.trim() !== '' || this.#overlong ? [this.#take('')] : []
  }

  #keep(part: string): void {
    if (this.#text.length + part.length > longestRecord) this.#overlong = true
    this.#text = this.#overlong ? ' ' : this.#text + part
  }

  #take(last: string): string | null {
    this.#keep(last)
    const text = this.#overlong ? null : this.#text
    this.#text = ''
    this.#depth = 0
    this.#inString = this.#escaped = this.#overlong = false
    return text
  }
}
