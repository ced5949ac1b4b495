import { z } from 'zod'

const picture = z.object({
  id: z.string(),
  address: z.string(),
  small: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  credit: z.string(),
  caption: z.string(),
})

/** A part of the library as it is offered to whoever writes a text; `next` leads to what is older. */
export const offeredPictures = z.object({ pictures: z.array(picture), next: z.string().nullable() })

export type OfferedPicture = z.infer<typeof picture>
export type OfferedPictures = z.infer<typeof offeredPictures>
