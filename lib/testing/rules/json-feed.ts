import { z } from 'zod'
import type { Faults } from './faults.ts'
import { htmlFaults, uniqueFaults } from './faults.ts'

const address = z.url({ protocol: /^https?$/ })
const time = z.iso.datetime({ offset: true })

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); nothing stands in it that the version does not know. */
const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  next_url: address.optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  hubs: z
    .array(z.strictObject({ type: z.string().min(1), url: address }))
    .min(1)
    .optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: address,
        external_url: address.optional(),
        title: z.string().optional(),
        summary: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        image: address.optional(),
        date_published: time,
        date_modified: time,
        authors: z.array(z.strictObject({ name: z.string().min(1), url: address.optional() })).optional(),
        tags: z.array(z.string()).optional(),
        language: z.string().optional(),
        attachments: z
          .array(
            z.strictObject({ url: address, mime_type: z.string().min(1), size_in_bytes: z.int().min(0).optional() }),
          )
          .optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'an item without content'),
  ),
})

export function jsonFeedFaults(text: string): Faults {
  const parsed = feed.safeParse(JSON.parse(text))
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const { items } = parsed.data
  return [
    ...uniqueFaults(
      'id',
      items.map(({ id }) => id),
    ),
    ...items.flatMap((item) => htmlFaults('content_html', item.content_html)),
  ]
}
