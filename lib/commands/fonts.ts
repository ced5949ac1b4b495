import { readFile, writeFile } from 'node:fs/promises'
import subset from 'subset-font'

// Cuts the paper's fonts down to what it sets: Latin letters and the signs of news, the weights in use, and one optical
// size. Run it when a font package changes; its output is committed, so that a build needs none of this.

const letters = `${signs(0x20, 0x7e) + signs(0xa0, 0xff)}ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›⁄€™−←→↑↓×÷\u00ad\u2009\u202f`

const cuts: { from: string; to: string; axes: Record<string, number | { min: number; max: number }> }[] = [
  {
    from: 'newsreader/files/newsreader-latin-opsz-normal',
    to: 'newsreader',
    axes: { wght: { min: 400, max: 600 }, opsz: 20 },
  },
  { from: 'newsreader/files/newsreader-latin-opsz-italic', to: 'newsreader-italic', axes: { wght: 400, opsz: 20 } },
  {
    from: 'instrument-sans/files/instrument-sans-latin-wght-normal',
    to: 'instrument-sans',
    axes: { wght: { min: 400, max: 600 } },
  },
]

for (const { from, to, axes } of cuts) {
  const font = await readFile(`node_modules/@fontsource-variable/${from}.woff2`)
  const small = await subset(font, letters, { targetFormat: 'woff2', variationAxes: axes })
  await writeFile(`app/fonts/${to}.woff2`, small)
  console.log(`${to}: ${font.length} → ${small.length} bytes`)
}

function signs(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
}
