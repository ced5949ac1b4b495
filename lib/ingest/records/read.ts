import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream'
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
export async function* readRecords(
  file: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<ReadRecord> {
  const splitter = new JsonSplitter()
  let number = 0
  for await (const chunk of decode(await unzipped(readBytes(file, onBytes)))) {
    for (const text of splitter.push(chunk)) yield parse(file, ++number, text)
  }
  for (const text of splitter.end()) yield parse(file, ++number, text)
}

async function* readBytes(file: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file)
  for await (const chunk of stream) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** The same bytes, unzipped when they begin as gzip does (RFC 1952, section 2.3.1). */
async function unzipped(bytes: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const { value: first } = await bytes.next()
  if (!first) return bytes
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first
    yield* bytes
  }
  const isGzip = first[0] === 0x1f && first[1] === 0x8b
  return isGzip ? pipeline(whole, createGunzip(), () => {}) : whole() // the reader meets every error
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
 * Cuts a stream of JSON into the texts of its records by following strings and brackets. So that one broken record does
 * not swallow those after it, a line that ends within a string ends its record, and where records stand on one line
 * each, a line that begins with a brace begins a new one. `null` stands for a record that was too long to keep.
 */
export class JsonSplitter {
  #text = ''
  #depth = 0
  #inString = false
  #escaped = false
  #overlong = false
  #inArray = false
  #started = false
  /** Whether the record began with more than a bracket on its first line; null within that line. */
  #compact: boolean | null = null

  push(chunk: string): (string | null)[] {
    const texts: (string | null)[] = []
    let start = this.#depth > 0 || this.#text !== '' ? 0 : -1
    for (let index = 0; index < chunk.length; index++) {
      const sign = chunk.charCodeAt(index)
      if (this.#inString) {
        // A raw line feed cannot stand in a JSON string: the record before it was broken.
        if (sign === 10) {
          texts.push(this.#take(start >= 0 ? chunk.slice(start, index) : ''))
          start = -1
        } else if (this.#escaped) this.#escaped = false
        else if (sign === 92) this.#escaped = true
        else if (sign === 34) this.#inString = false
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
      else if (sign === 123 || sign === 91) {
        if (sign === 123 && this.#compact && this.#isLineStart(chunk, index)) {
          texts.push(this.#take(chunk.slice(start, index)))
          start = index
        }
        this.#depth += 1
      } else if (sign === 125 || sign === 93) {
        this.#depth -= 1
        if (this.#depth <= 0) {
          texts.push(this.#take(chunk.slice(start, index + 1)))
          start = -1
        }
      } else if (sign === 10 && this.#depth === 0) {
        texts.push(this.#take(chunk.slice(start, index)))
        start = -1
      } else if (sign === 10) {
        this.#compact ??= (this.#text + chunk.slice(start, index)).trim() !== '{'
      }
    }
    if (start >= 0) this.#keep(chunk.slice(start))
    return texts
  }

  end(): (string | null)[] {
    return this.#text.trim() !== '' || this.#overlong ? [this.#take('')] : []
  }

  #isLineStart(chunk: string, index: number): boolean {
    return index > 0 ? chunk.charCodeAt(index - 1) === 10 : this.#text.endsWith('\n')
  }

  #keep(part: string): void {
    if (this.#text.length + part.length > longestRecord) this.#overlong = true
    this.#text = this.#overlong ? part.slice(-1) : this.#text + part
  }

  #take(last: string): string | null {
    this.#keep(last)
    const text = this.#overlong ? null : this.#text
    this.#text = ''
    this.#depth = 0
    this.#compact = null
    this.#inString = this.#escaped = this.#overlong = false
    return text
  }
}
