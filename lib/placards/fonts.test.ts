import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = 'lib/placards/fonts'
const files = (await readdir(folder)).filter((name) => name.endsWith('.ttf'))
const fonts = await Promise.all(files.map((name) => readFile(path.join(folder, name))))
const covered = new Set(fonts.flatMap(lettersIn))

/** What a font has glyphs for: the `cmap` table of OpenType, in its formats 4 and 12. */
function lettersIn(font: Buffer): number[] {
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  )
  if (table === undefined) return []
  const cmap = font.subarray(font.readUInt32BE(table + 8))
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4)),
  ).flatMap((part) => (part.readUInt16BE(0) === 12 ? groups(part) : part.readUInt16BE(0) === 4 ? segments(part) : []))
}

function groups(part: Buffer): number[] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => 16 + 12 * index).flatMap((at) =>
    span(part.readUInt32BE(at), part.readUInt32BE(at + 4)),
  )
}

function segments(part: Buffer): number[] {
  const size = part.readUInt16BE(6)
  return Array.from({ length: size / 2 }, (_, index) => 2 * index).flatMap((at) =>
    span(part.readUInt16BE(16 + size + at), part.readUInt16BE(14 + at)),
  )
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

test.each([
  ['Arabic', 'الإعلان العالمي لحقوق الإنسان؟'],
  ['Persian', 'اعلامیه جهانی حقوق بشر پژگچ'],
  ['Urdu', 'انسانی حقوق کا عالمی منشور ٹڈڑے'],
  ['Hebrew', 'הכרזה לכל באי עולם'],
  ['Yiddish', 'אַלװעלטלעכע דעקלאַראַציע'],
  ['Japanese', '日本語の新聞「トラフィック」を削減、憂鬱'],
  ['simplified Chinese', '世界人权宣言：“饕餮”'],
  ['traditional Chinese', '世界人權宣言，臺灣'],
  ['Korean', '정부, 내년도 예산안 국회 제출'],
  ['Russian', 'Всеобщая декларация прав человека ё'],
  ['Mongolian', 'ХҮНИЙ ЭРХИЙН ТҮГЭЭМЭЛ'],
  ['Greek', 'Οικουμενική διακήρυξη ῷ'],
  ['Hindi', 'मानव अधिकारों की सार्वभौम घोषणा'],
  ['Bengali', 'মানবাধিকারের সার্বজনীন ঘোষণাপত্র'],
  ['Punjabi', 'ਸਾਰੇ ਇਨਸਾਨ'],
  ['Kannada', 'ಮಾನವ ಹಕ್ಕುಗಳು'],
  ['Odia', 'ମାନବିକ ଅଧିକାର'],
  ['Tamil', 'மனித உரிமைகள்'],
  ['Telugu', 'మానవస్వత్వముల సార్వలౌకిక'],
  ['Malayalam', 'മനുഷ്യാവകാശങ്ങളെ'],
  ['Thai', 'ปฏิญญาสากลว่าด้วย'],
  ['Lao', 'ປະກາດສາກົນ'],
  ['Khmer', 'សេចក្ដីប្រកាសជាសកល'],
  ['Burmese', 'အပြည်ပြည်ဆိုင်ရာ လူ့အခွင့်အရေး'],
  ['Tibetan', 'ཡོངས་ཁྱབ་གསལ་བསྒྲགས'],
  ['Amharic', 'ስለሰብአዊ፡መብቶች'],
  ['Georgian', 'ადამიანთა უფლებების'],
  ['Armenian', 'Մարդու իրավունքների'],
  ['Dhivehi', 'ދީބާޖާ'],
  ['Cherokee', 'Ꮒꭼꮎꮫ Ꮧꭶꮓꮳꮃꮕꭲ'],
  ['Inuktitut', 'ᓯᓚᕐᔪᐊᕐᒥᐅᑦ'],
  ['Vietnamese', 'Tuyên ngôn toàn thế giới'],
  ['Yoruba', 'Ìkéde káríayé fún ẹ̀tọ́ ọmọnìyàn'],
  ['Polish and Turkish', 'zażółć gęślą jaźń İĞŞ'],
  ['signs of news', '“—” €£¥ … © ™ ½ → • ‹›'],
  ['pictures', '🎉🚀❤'],
])('every letter of %s is in one of the fonts', (_, text) => {
  expect([...text.normalize('NFC')].filter((letter) => !covered.has(letter.codePointAt(0) ?? 0))).toEqual([])
})
