import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subset from 'subset-font'
import { run } from '#lib/launch/run.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// Makes the fonts in which placards are set (lib/placards): the paper's own in one weight and size, and a Noto font for
// every other script. Pango reads neither WOFF nor WOFF2, so they are plain. Their packages weigh 400 MB and are fetched
// for the while only; what comes out is committed.

type Cut = { from: string; letters?: string; axes?: Record<string, number>; shaping?: false }

const noto = (name: string, version = '5.3.0') => ({ name: `@fontsource/noto-${name}`, version })
const packages = [
  { name: '@fontsource-variable/newsreader', version: '5.3.0' },
  { name: '@fontsource-variable/instrument-sans', version: '5.3.0' },
  ...['serif', 'serif-jp', 'serif-sc', 'serif-tc', 'serif-kr', 'naskh-arabic', 'nastaliq-urdu', 'serif-hebrew'],
  ...['serif-devanagari', 'serif-bengali', 'serif-gujarati', 'serif-tamil', 'serif-telugu', 'serif-malayalam'],
  ...['serif-sinhala', 'serif-thai', 'serif-khmer', 'serif-myanmar', 'serif-tibetan', 'serif-georgian'],
  ...['serif-armenian', 'sans-ethiopic', 'sans-thaana', 'sans-cherokee', 'sans-canadian-aboriginal', 'sans-symbols'],
  ...['sans-gurmukhi', 'sans-kannada', 'sans-oriya'],
].map((each) => (typeof each === 'string' ? noto(each) : each))
packages.push(noto('serif-lao', '5.0.8'), noto('emoji', '5.3.2'))

const own = (family: string, part: string, axes: string, values: Record<string, number>): Cut => ({
  from: `@fontsource-variable/${family}/files/${family}-${part}-${axes}-normal`,
  axes: values,
})
const cut = (name: string, part: string, more: Omit<Cut, 'from'> = {}): Cut => ({
  from: `@fontsource/noto-${name}/files/noto-${name}-${part}-500-normal`,
  ...more,
})

/** The letters that a national standard has in these rows; what is ASCII or nobody's is left out. */
function standard(name: string, rows: number[], cells = span(0xa1, 0xfe)): string {
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))
  return new TextDecoder(name).decode(Uint8Array.from(bytes)).replace(/[\u0000-\u007f\ue000-\uf8ff\ufffd]/g, '')
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** JIS X 0208, signs and level 1; GB 2312, whole; Big5, level 1; KS X 1001, its syllables, and the letters of hangul. */
const eastern = {
  jp: standard('euc-jp', [...span(0xa1, 0xa8), ...span(0xb0, 0xcf)]),
  sc: standard('gbk', [...span(0xa1, 0xa9), ...span(0xb0, 0xf7)]),
  tc: standard('big5', [...span(0xa1, 0xa3), ...span(0xa4, 0xc6)], span(0x40, 0xfe)),
  kr: standard('euc-kr', span(0xb0, 0xc8)) + String.fromCodePoint(...span(0x3130, 0x318f)),
}

/** Pictures of one sign: neither flags nor families nor colours of skin. */
const emoji = span(0x2000, 0x1ffff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /(?![\p{RI}\p{EMod}])[\p{EPres}☀☁☎★☆♥✅✈✓✔❤]/u.test(sign))
  .join('')

const cuts: Cut[] = [
  ...['latin', 'latin-ext'].map((part) => own('newsreader', part, 'opsz', { wght: 500, opsz: 60 })),
  ...['latin', 'latin-ext'].map((part) => own('instrument-sans', part, 'wght', { wght: 500 })),
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'math'].map((part) =>
    cut('serif', part),
  ),
  cut('serif-jp', 'japanese', { letters: eastern.jp }),
  cut('serif-sc', 'chinese-simplified', { letters: eastern.sc }),
  cut('serif-tc', 'chinese-traditional', { letters: eastern.tc }),
  cut('serif-kr', 'korean', { letters: eastern.kr }),
  cut('naskh-arabic', 'arabic'),
  cut('nastaliq-urdu', 'arabic'),
  ...['hebrew', 'devanagari', 'bengali', 'gujarati', 'tamil', 'telugu', 'malayalam', 'sinhala', 'thai', 'lao'].map(
    (script) => cut(`serif-${script}`, script),
  ),
  ...['khmer', 'myanmar', 'tibetan', 'georgian', 'armenian'].map((script) => cut(`serif-${script}`, script)),
  ...['gurmukhi', 'kannada', 'oriya', 'ethiopic', 'thaana', 'cherokee', 'canadian-aboriginal'].map((script) =>
    cut(`sans-${script}`, script),
  ),
  cut('sans-symbols', 'symbols'),
  cut('emoji', 'emoji', { letters: emoji, shaping: false }),
]

const fonts = 'lib/placards/fonts'
const folder = await temporaryFolder()
try {
  const wanted = packages.map(({ name, version }) => `${name}@${version}`)
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder.path]
  const { code, output } = await run('npm', [...install, ...wanted])
  if (code !== 0) throw new Error(output)
  const at = (file: string) => path.join(folder.path, 'node_modules', file)

  await mkdir(fonts, { recursive: true })
  let total = 0
  for (const { from, letters, axes, shaping } of cuts) {
    const font = await subset(await readFile(at(`${from}.woff2`)), letters, {
      targetFormat: 'sfnt',
      noHinting: true,
      keepAllGlyphs: letters === undefined,
      noLayoutClosure: shaping === false,
      variationAxes: axes,
    })
    await writeFile(path.join(fonts, `${path.basename(from).replace(/-(?:500|opsz|wght)-normal$/, '')}.ttf`), font)
    total += font.length
  }
  await writeFile(path.join(fonts, 'LICENSE.txt'), await license(packages.map(({ name }) => at(`${name}/LICENSE`))))
  console.log(`${cuts.length} fonts, ${Math.round(total / 1024)} KB`)
} finally {
  await folder.remove()
}

/** The Open Font License, once, under everybody's copyright. */
async function license(files: string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const [first = ''] = texts
  const terms = first.slice(first.indexOf('This Font Software is licensed'))
  return `${[...new Set(texts.map((text) => text.split('\n')[0]))].join('\n')}\n\n${terms}`
}
