import path from 'node:path'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { type Xml, xml } from '../formats/xml.ts'
import { lettersOf } from './pieces.ts'
import type { Setting } from './type.ts'

// Fontconfig reads this once, when the first text is set. What it names holds all fonts that there are: a placard looks the
// same on every machine, also where nobody ever installed a font.
process.env.FONTCONFIG_FILE = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/placards/fonts/fonts.conf')
process.env.PANGOCAIRO_BACKEND = 'fontconfig'

const seconds = 5 // no placard takes one
const reference = 100 // pixels at which a text is measured

/** How far each of these texts advances when it is set in one line, at a size of one. */
export async function measure(texts: readonly string[], setting: Setting): Promise<number[]> {
  const bars = await inked('', setting)
  const advances: number[] = []
  // One after the other: all at once would keep every thread of this process busy.
  for (const text of texts) {
    const advance = ((await inked(text, setting)) - bars) / reference
    advances.push(advance + setting.track * lettersOf(text).length)
  }
  return advances
}

const known = new LRUCache<string, number>({ max: 5000 })

/** The width of what is seen of a text between two bars, which let spaces and what hangs over count. */
async function inked(text: string, { families, lang }: Setting): Promise<number> {
  const key = `${lang} ${families[0]} ${text}`
  const width = known.get(key) ?? (await widthOf(`|${text}|`, families, lang))
  known.set(key, width)
  return width
}

async function widthOf(text: string, families: readonly string[], lang: string): Promise<number> {
  const marked = xml`<span lang="${lang}">${text}</span>`.text
  const font = `${families.join(',')} ${reference}`
  const { info } = await sharp({ text: { text: marked, font, dpi: 72 } })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return info.width
}

/** A sheet as PNG: in another thread, for five seconds at most. */
export async function draw(sheet: Xml): Promise<Buffer> {
  return sharp(Buffer.from(sheet.text))
    .timeout({ seconds })
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 4 })
    .toBuffer()
}
