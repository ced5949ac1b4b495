type Text = { title: string; summary: string }
type Version = Text & { createdAt: Date }

/**
 * What an article said just before a moment: a version stands from when it was made until the next one is. A paper that knows
 * nothing of that time, because the article came here later, gives the oldest words that it has.
 */
export function textAt(now: Text & { updatedAt: Date }, former: Version[], moment: Date): Text {
  const versions = [...former, { ...now, createdAt: now.updatedAt }]
  const { title, summary } = versions.findLast(({ createdAt }) => createdAt < moment) ?? versions[0] ?? now
  return { title, summary }
}
