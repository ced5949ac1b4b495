import { type Access, sequentialScans } from './plan.ts'
import type { Figures } from './run.ts'
import type { SitemapFigures } from './sitemap.ts'

const most = { depth: 1.5, article: 20, room: 300 }
const least = { import: 0.05 }

/** What the figures must not be; empty when all is well. */
export function findFailures({ imported, listings, queries, desk, pages }: Figures): string[] {
  const [nothing, article] = queries
  return [
    ...(imported.everything / imported.importer < least.import
      ? [`The import reaches less than ${least.import} of COPY.`]
      : []),
    ...listings
      .filter(({ first, deepest }) => deepest > most.depth * first)
      .map(
        ({ kind }) =>
          `The deepest page of the longest ${kind} takes more than ${most.depth} times as long as its first.`,
      ),
    ...(nothing && article && article.median > most.article * nothing.median
      ? [`An article takes more than ${most.article} times SELECT 1.`]
      : []),
    ...desk
      .filter((room) => room.median > most.room)
      .map(({ name }) => `${name} at the desk: more than ${most.room} ms.`),
    ...pages
      .filter((page) => page.queries > page.limit)
      .map(({ name, limit, queries: count }) => `${name}: ${count} queries, at most ${limit}.`),
    ...pages.flatMap(({ name, plans }) =>
      plans.flatMap(sequentialScans).map((table) => `${name}: a sequential scan of "${table}".`),
    ),
  ]
}

/** The figures as aligned tables. */
export function describe(figures: Figures): string {
  const { machine, articles, imported, listings, queries, desk, pages, sitemap } = figures
  const { records, importer, everything, articles: articlesOnly } = imported
  const nothing = queries[0]?.median ?? Number.NaN
  return [
    `${articles.toLocaleString('en')} articles on ${machine.cores} cores (${machine.cpu}), ${machine.memory}; Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    table(
      ['Import', 'records/s', 'of COPY'],
      [
        [`npm run import, ${records} records`, rate(records, importer), ratio(everything / importer)],
        ['bare COPY of the same rows, all tables', rate(records, everything), '1'],
        ['bare COPY of the articles alone', rate(records, articlesOnly), ratio(everything / articlesOnly)],
      ],
    ),
    table(
      ['Page of a listing', 'articles', 'first', 'deepest', `ratio (≤ ${most.depth})`],
      listings.map(({ kind, size, first, deepest }) => [
        `longest ${kind}`,
        String(size),
        ms(first),
        ms(deepest),
        ratio(deepest / first),
      ]),
    ),
    table(
      ['Query', 'median', '99 %', '× SELECT 1'],
      queries.map(({ name, median, p99 }) => [name, ms(median), ms(p99), ratio(median / nothing)]),
    ),
    table(
      ['Room of the desk', 'median', '99 %'],
      desk.map(({ name, median, p99 }) => [name, ms(median), ms(p99)]),
    ),
    describeSitemap(sitemap),
    table(
      ['Page', 'queries', 'buffers', 'rows read of articles and their labels, by index'],
      pages.flatMap(({ name, limit, queries: count, plans }) =>
        plans
          .filter(({ accesses }) => accesses.length > 0)
          .map(({ buffers, accesses }, index) => [
            ...(index === 0 ? [name, `${count} (≤ ${limit})`] : ['', '']),
            String(buffers),
            ways(accesses),
          ]),
      ),
      3,
    ),
  ].join('\n\n')
}

/** One row: what making all of it takes. */
export function describeSitemap({ files, places, bytes, index, slowest, all, memory }: SitemapFigures): string {
  return table(
    ['Sitemap', 'files', 'addresses', 'largest', 'index', 'slowest file', 'all of it', 'memory'],
    [
      [
        '',
        String(files),
        String(places),
        `${(bytes / 2 ** 20).toFixed(2)} MB`,
        ms(index),
        ms(slowest),
        `${(all / 1000).toFixed(1)} s`,
        `+${Math.round(memory)} MB`,
      ],
    ],
  )
}

/** How many rows came by which index; where it was none, by which scan of which table. */
function ways(accesses: Access[]): string {
  const rowsBy = new Map<string, number>()
  for (const { index, node, table: name, rows } of accesses.filter((access) => access.rows > 0)) {
    const way = index?.replace(/_(idx|key)$/, '') ?? `${node} of ${name}`
    rowsBy.set(way, (rowsBy.get(way) ?? 0) + rows)
  }
  return [...rowsBy].map(([way, rows]) => `${rows} ${way}`).join(', ')
}

/** The first column and those from `text` on are set flush left, numbers flush right. */
function table(head: string[], rows: string[][], text = head.length): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column >= text ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function rate(records: number, seconds: number): string {
  return Math.round(records / seconds).toLocaleString('en')
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}

function ratio(value: number): string {
  return value.toFixed(2)
}
