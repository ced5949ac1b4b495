import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { browserFlags, systemBrowser } from '#lib/launch/browser.ts'

// Makes the icons of every size out of public/icon.svg. Run it when that changes; its output is committed, so that a build
// needs no browser.

const paper = '#faf7f0'
const svg = await readFile('public/icon.svg', 'utf8')
const browser = await chromium.launch({ executablePath: systemBrowser(), args: browserFlags })
const page = await browser.newPage()

/** The icon at `size`, taking `share` of it; on paper, or on nothing. */
async function draw(size: number, { share = 1, background = 'transparent' } = {}): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const side = Math.round(size * share)
  await page.setContent(
    `<style>*{margin:0}body{background:${background};display:grid;place-content:center;height:100vh}</style><img src="${image}" width="${side}" height="${side}">`,
  )
  await page.locator('img').evaluate((element: HTMLImageElement) => element.decode())
  return page.screenshot({ omitBackground: true })
}

/** An ICO file of PNG images: a directory of 16 bytes for each, and then they. */
function ico(images: { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

await mkdir('public/icons', { recursive: true })
for (const size of [16, 32, 48, 96, 192, 512]) await writeFile(`public/icons/icon-${size}.png`, await draw(size))
await writeFile('public/icons/maskable-512.png', await draw(512, { share: 0.7, background: paper }))
await writeFile('public/apple-touch-icon.png', await draw(180, { share: 0.86, background: paper }))
const small = await Promise.all(
  [16, 32, 48].map(async (size) => ({ size, png: await readFile(`public/icons/icon-${size}.png`) })),
)
await writeFile('public/favicon.ico', ico(small))
await browser.close()
