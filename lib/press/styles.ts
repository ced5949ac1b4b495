import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where `next build` puts what it serves under /_next/. */
const built = path.resolve('.next')
const sheets = new Map<string, { css: string; hash: string } | null>()

/**
 * Puts the style sheet into the page, so that the first paint needs no second request.
 * @returns the page and the hashes that its Content-Security-Policy must name
 */
export function inlineStyles(html: string): { html: string; hashes: string[] } {
  const hashes: string[] = []
  const inlined = html.replace(/<link rel="stylesheet" href="(\/_next\/static\/[\w./-]+\.css)[^"]*"[^>]*>/g, (link, href) => {
    const sheet = readSheet(href)
    if (!sheet) return link
    hashes.push(sheet.hash)
    return `<style>${sheet.css}</style>`
  })
  return { html: inlined, hashes }
}

function readSheet(href: string): { css: string; hash: string } | null {
  const known = sheets.get(href)
  if (known !== undefined) return known
  const sheet = load(href)
  sheets.set(href, sheet)
  return sheet
}

function load(href: string): { css: string; hash: string } | null {
  try {
    const css = readFileSync(path.join(built, href.replace('/_next/', '')), 'utf8')
      .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
      .replace(/url\((['"]?)(?!data:|\/|https?:)([^'")]+)\1\)/g, (_, __, url) => `url(${new URL(url, `http://x${href}`).pathname})`)
    if (css.includes('</')) return null
    return { css, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` }
  } catch {
    return null // the page keeps its link
  }
}
