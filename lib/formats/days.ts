/** Things in the order of time, a group a day (UTC). */
export function days<T extends { publishedAt: Date }>(items: T[]): { date: Date; items: T[] }[] {
  const groups = Map.groupBy(items, ({ publishedAt }) => publishedAt.toISOString().slice(0, 10))
  return [...groups].map(([day, group]) => ({ date: new Date(`${day}T00:00:00Z`), items: group }))
}
