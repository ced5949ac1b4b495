const most = 500

/** Whose plan depends on the words: a search, by tsquery, pattern or similarity. */
const depends = /tsquery|like|%/i

/**
 * Names for statements, so that PostgreSQL parses and plans each of them once a connection and not once a page: for an
 * article with all that belongs to it, that takes three times as long as finding it. There is no end of texts with lists
 * of every length, so only the first few hundred get a name; an empty one means none.
 */
export function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most) return ''
    const name = depends.test(sql) ? '' : `s${names.size}`
    names.set(sql, name)
    return name
  }
}
