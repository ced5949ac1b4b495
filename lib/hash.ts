import { createHash } from 'node:crypto'

/**
 * What identifies a text: `sha256:` and the hex SHA-256 of title, summary and Markdown body, joined by two line feeds.
 * Anyone who holds the record can compute it again.
 */
export function contentHash(text: { title: string; summary: string; markdown: string }): string {
  return sha256(`${text.title}\n\n${text.summary}\n\n${text.markdown}`)
}

export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
