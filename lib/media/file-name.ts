import { type Shape, shapes } from '../urls.ts'

export const pictureTypes = ['image/jpeg', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** As wide as the text at most, as a thumbnail, or cut for those who show an article elsewhere. */
export type PictureSize = 'full' | 'small' | Shape

/** What the name of a picture's file is made of. */
export type Named = { hash: string; type: string; focalX: number; focalY: number }

const endings = { 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const satisfies Record<PictureType, string>

const form = /^([0-9a-f]{32})(?:-(small))?\.(jpg|webp)$/
const cutForm = new RegExp(`^([0-9a-f]{32})-(${shapes.join('|')})-\\d{1,3}-\\d{1,3}\\.(jpg)$`)

/** What a picture's file is called, in the folder and in its address: `<hash>.jpg`, `<hash>-small.webp`. */
export function fileName({ hash, type }: Pick<Named, 'hash' | 'type'>, size: 'full' | 'small' = 'full'): string {
  const ending = endings[readType(type)]
  return size === 'small' ? `${hash}-small.${ending}` : `${hash}.${ending}`
}

/** Both of them. */
export function fileNames(picture: Pick<Named, 'hash' | 'type'>): string[] {
  return [fileName(picture), fileName(picture, 'small')]
}

/** What a cut is called; it says what was cut around, in hundredths: `<hash>-wide-50-33.jpg`. */
export function cutName({ hash, focalX, focalY }: Omit<Named, 'type'>, shape: Shape): string {
  return `${hash}-${shape}-${Math.round(focalX * 100)}-${Math.round(focalY * 100)}.jpg`
}

/** Reads the name of either; null for anything else, so that no address can name another file. */
export function readFileName(name: string): { hash: string; type: PictureType; size: PictureSize } | null {
  const [, hash, part, ending] = form.exec(name) ?? cutForm.exec(name) ?? []
  if (!hash) return null
  const shape = shapes.find((each) => each === part)
  return { hash, type: ending === 'jpg' ? 'image/jpeg' : 'image/webp', size: shape ?? (part ? 'small' : 'full') }
}

export function isCutOf(name: string, hash: string): boolean {
  return cutForm.exec(name)?.[1] === hash
}

/** What the file of a picture in a size is called now. */
export function nameIn(picture: Named, size: PictureSize): string {
  return size === 'full' || size === 'small' ? fileName(picture, size) : cutName(picture, size)
}

/** @throws for what no file of the library is */
export function readType(type: string): PictureType {
  const known = pictureTypes.find((each) => each === type)
  if (!known) throw new Error(`${type} is no type of the media library`)
  return known
}
