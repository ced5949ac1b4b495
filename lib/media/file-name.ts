export const pictureTypes = ['image/jpeg', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** As wide as the text at most, or as a thumbnail. */
export type PictureSize = 'full' | 'small'

const endings = { 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const satisfies Record<PictureType, string>

const form = /^([0-9a-f]{32})(-small)?\.(jpg|webp)$/

/** What a picture's file is called, in the folder and in its address: `<hash>.jpg`, `<hash>-small.webp`. */
export function fileName({ hash, type }: { hash: string; type: string }, size: PictureSize = 'full'): string {
  const ending = endings[readType(type)]
  return size === 'small' ? `${hash}-small.${ending}` : `${hash}.${ending}`
}

/** Reads such a name; null for anything else, so that no address can name another file. */
export function readFileName(name: string): { hash: string; type: PictureType; size: PictureSize } | null {
  const [, hash, small, ending] = form.exec(name) ?? []
  if (!hash) return null
  return { hash, type: ending === 'jpg' ? 'image/jpeg' : 'image/webp', size: small ? 'small' : 'full' }
}

/** @throws for what no file of the library is */
export function readType(type: string): PictureType {
  const known = pictureTypes.find((each) => each === type)
  if (!known) throw new Error(`${type} is no type of the media library`)
  return known
}
