import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePicture } from './encode.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#804020' } })

const script = '<script>alert(1)</script>'

async function encoded(file: Uint8Array) {
  const made = await encodePicture(file)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

/** The head of a PNG that says how large it is, with next to nothing behind it. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await plain(1, 1).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

describe('a picture is made anew', () => {
  test.each([
    ['jpeg', 'image/jpeg', 'jpeg'],
    ['png', 'image/webp', 'webp'],
    ['webp', 'image/webp', 'webp'],
    ['avif', 'image/webp', 'webp'],
    ['gif', 'image/webp', 'webp'],
  ] as const)('%s becomes %s', async (from, type, format) => {
    const made = await encoded(await plain(640, 320).toFormat(from).toBuffer())
    expect(made).toMatchObject({ type, width: 640, height: 320 })
    expect(await sharp(made.full).metadata()).toMatchObject({ format, width: 640, height: 320 })
    expect(await sharp(made.small).metadata()).toMatchObject({ format, width: 480, height: 240 })
  })

  test('a photograph that lies on its side stands up, and nothing tells where it was taken', async () => {
    const file = await plain(300, 200)
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const made = await encoded(file)
    expect(made).toMatchObject({ width: 200, height: 300 })
    const { exif, xmp, icc, orientation } = await sharp(made.full).metadata()
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('one that is wider than any page becomes as wide as one', async () => {
    expect(await encoded(await plain(5000, 1000).jpeg().toBuffer())).toMatchObject({ width: 2560, height: 512 })
  })

  test('what hides behind the picture stays behind', async () => {
    const picture = await plain(20, 20).jpeg().toBuffer()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)])
    const polyglots = [
      Buffer.concat([picture, Buffer.from(`${script}PK\x03\x04`)]), // a page, an archive
      Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]), // in a comment of its own
    ]
    for (const file of polyglots) {
      const made = await encoded(file)
      expect(made.full.includes('script')).toBe(false)
      expect(made.full.includes('PK\x03\x04')).toBe(false)
    }
  })

  test('the same file twice is the same picture', async () => {
    const file = await plain(50, 50).png().toBuffer()
    expect((await encoded(file)).hash).toBe((await encoded(file)).hash)
  })
})

describe('is refused:', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`
  test.each([
    ['a drawing', svg],
    ['a drawing that says it is XML', `<?xml version="1.0"?>${svg}`],
    ['a page', `<!doctype html>${script}`],
    ['a document', '%PDF-1.7 …'],
    ['a GIF by name alone', 'GIF'],
    ['nothing', ''],
    ['TIFF, which can name other files', 'II*\0\x08\0\0\0'],
  ])('%s', async (_, text) => {
    expect(await encodePicture(Buffer.from(text, 'latin1'))).toEqual({ ok: false, error: 'no picture' })
  })

  test.each([
    ['a JPEG that is none', Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from(svg)])],
    ['a PNG with a drawing in it', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(svg)])],
    ['a GIF that goes on as a script', Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;${script}`)],
  ])('%s', async (_, file) => {
    expect(await encodePicture(file)).toMatchObject({ ok: false, error: expect.stringMatching(/^(damaged|too many)/) })
  })

  test('one that is not whole', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251))
    const file = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer()
    expect(await encodePicture(file.subarray(0, file.length / 2))).toEqual({ ok: false, error: 'damaged' })
  })

  test('one that says it is immense, before a pixel is read', async () => {
    const began = performance.now()
    expect(await encodePicture(await claiming(60_000, 60_000))).toEqual({ ok: false, error: 'too many pixels' })
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('one that is small and unfolds to more than there is room for', async () => {
    const bomb = await plain(8000, 6000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    expect(await encodePicture(bomb)).toEqual({ ok: false, error: 'too many pixels' })
  })

  test('more than 20 MB', async () => {
    expect(await encodePicture(Buffer.alloc(20 * 1024 * 1024 + 1))).toEqual({ ok: false, error: 'too large' })
  })
})
