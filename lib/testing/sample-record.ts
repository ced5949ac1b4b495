/** A record of the seed's form with the twelve fields, and whatever a test wants to be different. */
export function sampleRecord(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    slug: 'the-press-starts',
    title: 'The press starts',
    summary: 'It prints once and hands out copies.',
    body_md: 'The press **started** at six.\n\n## Why\n\nBecause of the [news](https://example.com/news).',
    url: 'https://elsewhere.example/news/the-press-starts',
    canonical_source: 'https://www.example.com/stories/1',
    published_at: '2026-06-25 22:16:44+00:00',
    updated_at: '2026-06-25 23:39:31.290199+00:00',
    lang: 'en',
    topics: ['printing', 'ai-safety'],
    entities: ['Ada Lovelace', 'IBM'],
    alternates: { html: 'https://elsewhere.example/news/the-press-starts' },
    ...fields,
  }
}
