import { chmod, rm, writeFile } from 'node:fs/promises'
import type { Client } from 'pg'

type Value = string | number | Date | null

/** COPY of rows into columns of a table, through a file that the server reads. */
export async function copyRows(
  client: Client,
  table: string,
  columns: string[],
  rows: Value[][],
  file: string,
): Promise<void> {
  await writeFile(file, rows.map((row) => `${row.map(encode).join('\t')}\n`).join(''))
  await chmod(file, 0o644)
  await client.query(`COPY "${table}" (${quoted(columns)}) FROM ${client.escapeLiteral(file)}`)
  await rm(file)
}

export function quoted(columns: string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function encode(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  return value.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)
}
