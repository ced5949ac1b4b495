import { z } from 'zod'
import type { Actor } from '../../auth/policy.ts'
import { failed, ok, type Result } from '../../result.ts'
import { storable } from '../../text/storable.ts'
import type { Params } from './address.ts'
import { listPictures, type Picture } from './media.ts'

export type OfferedPicture = Pick<
  Picture,
  'id' | 'address' | 'small' | 'width' | 'height' | 'alt' | 'credit' | 'caption'
>

/** A part of the library as it is offered to whoever writes a text; `next` leads to what is older. */
export type OfferedPictures = { pictures: OfferedPicture[]; next: string | null }

const address = z.object({
  q: z.string().max(200).transform(storable).default(''),
  before: z.uuid().nullable().default(null),
})

export type AskedPictures = z.output<typeof address>

/** What an address asks for; else the parameter that cannot be read, and why. */
export function readAskedPictures(params: Params): Result<AskedPictures, { field: string; reason: string }> {
  const read = address.safeParse(params)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return failed({ field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
}

/** The pictures of the library that whoever writes a text may put into it, the newest first. */
export async function offerPictures(actor: Actor, { q, before }: AskedPictures): Promise<OfferedPictures> {
  const { pictures, next } = await listPictures(actor, { query: q.trim(), before, deleted: false })
  return {
    pictures: pictures.map(({ id, address, small, width, height, alt, credit, caption }) => {
      return { id, address, small, width, height, alt, credit, caption }
    }),
    next,
  }
}
