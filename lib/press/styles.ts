import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the files are that are served under these addresses. */
const folders: [string, string][] = [
  ['/_next/', path.resolve('.next')], // where `next build` puts them
  ['/styles/', path.resolve('public/styles')],
]

type Sheet = { css: string; hash: string; fonts: string[] }

const sheets = new Map<string, Sheet | null>()

/**
 * Puts the style sheet into the page, so that the first paint needs no second request.
 * @returns the page and the hashes that its Content-Security-Policy must name
 */
export function inlineStyles(html: string): { html: string; hashes: string[] } {
  const hashes: string[] = []
  const inlined = html.replace(
    /<link rel="stylesheet" href="(\/(?:_next\/static|styles)\/[\w./-]+\.css)[^"]*"[^>]*>/g,
    (link, href) => {
      const sheet = readSheet(href)
      if (!sheet) return link
      hashes.push(sheet.hash)
      return `${sheet.fonts.map(preload).join('')}<style>${sheet.css}</style>`
    },
  )
  return { html: inlined, hashes }
}

function readSheet(href: string): Sheet | null {
  const known = sheets.get(href)
  if (known !== undefined) return known
  const sheet = load(href)
  sheets.set(href, sheet)
  return sheet
}

function load(href: string): Sheet | null {
  try {
    const [address = '', folder = ''] = folders.find(([start]) => href.startsWith(start)) ?? []
    const css = readFileSync(path.join(folder, href.slice(address.length)), 'utf8')
      .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
      .replace(
        /url\((['"]?)(?!data:|\/|https?:)([^'")]+)\1\)/g,
        (_, __, url) => `url(${new URL(url, `http://x${href}`).pathname})`,
      )
    if (css.includes('</')) return null
    // next/font marks the files that a page needs at once with `-s.p.` in their names.
    const fonts = [...css.matchAll(/url\((\/_next\/static\/media\/[\w.-]+-s\.p\.[\w.-]+\.woff2)\)/g)].flatMap(
      ([, url]) => url ?? [],
    )
    return { css, fonts, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` }
  } catch {
    return null // the page keeps its link
  }
}

function preload(url: string): string {
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="${url}"/>`
}
