const signs: [kind: RasterKind, test: (head: string) => boolean][] = [
  ['jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['gif', (head) => /^GIF8[79]a/.test(head)],
  ['webp', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'],
  ['avif', (head) => head.slice(4, 8) === 'ftyp' && /avi[fs]/.test(head.slice(8, 40))],
]

export type RasterKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/**
 * What a file is by its first bytes, whatever its name and its sender say. Only these five come to a decoder: drawings
 * (SVG), documents and everything else that a decoder would know stop here.
 */
export function sniff(file: Uint8Array): RasterKind | null {
  const head = Buffer.from(file.subarray(0, 40)).toString('latin1')
  return signs.find(([, test]) => test(head))?.[0] ?? null
}
