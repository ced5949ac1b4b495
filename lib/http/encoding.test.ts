import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding, compress } from './encoding.ts'

test.each([
  ['nothing said', undefined, 'identity'],
  ['nothing wanted', '', 'identity'],
  ['gzip alone', 'gzip', 'gzip'],
  ['what browsers send', 'gzip, deflate, br, zstd', 'br'],
  ['anything', '*', 'br'],
  ['anything but brotli', 'br;q=0, *', 'gzip'],
  ['neither of ours', 'deflate, zstd', 'identity'],
  ['gzip rather than brotli', 'br;q=0.5, gzip;q=0.8', 'gzip'],
  ['both alike', 'gzip;q=0.5, br;q=0.5', 'br'],
  ['gzip refused', 'gzip;q=0', 'identity'],
  ['gzip refused with decimals', 'gzip;q=0.000', 'identity'],
  ['rather none', 'identity, gzip;q=0.5', 'identity'],
  ['gzip rather than none', 'identity;q=0.5, gzip', 'gzip'],
  ['capitals', 'GZIP', 'gzip'],
  ['space', ' gzip ; q=1 ', 'gzip'],
  ['a weight that is none', 'gzip;q=high', 'identity'],
  ['two headers', ['gzip', 'br;q=0'], 'gzip'],
])('with %s, the coding is %3$s', (_, header, expected) => {
  expect(chooseEncoding(header)).toBe(expected)
})

test('a body is the same in every coding', async () => {
  const body = Buffer.from('News. '.repeat(1000))
  expect(brotliDecompressSync(await compress(body, 'br'))).toEqual(body)
  expect(gunzipSync(await compress(body, 'gzip'))).toEqual(body)
  expect(await compress(body, 'identity')).toBe(body)
})
