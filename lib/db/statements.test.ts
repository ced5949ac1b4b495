import { expect, test } from 'vitest'
import { nameStatements } from './statements.ts'

test('the same text has the same name, and another text another', () => {
  const name = nameStatements()
  expect(name({ sql: 'SELECT 1' })).toBe(name({ sql: 'SELECT 1' }))
  expect(name({ sql: 'SELECT 2' })).not.toBe(name({ sql: 'SELECT 1' }))
})

test('a search is planned anew for its words', () => {
  const name = nameStatements()
  for (const sql of [
    "SELECT 1 WHERE search @@ websearch_to_tsquery('simple', $1)",
    'SELECT 1 WHERE name ILIKE $1',
    'SELECT 1 WHERE name % $1',
  ])
    expect(name({ sql })).toBe('')
})

test('texts without end do not fill the memory of the database', () => {
  const name = nameStatements()
  const names = Array.from({ length: 2000 }, (_, number) => name({ sql: `SELECT ${number}` }))
  expect(new Set(names).size).toBe(501)
  expect(name({ sql: 'SELECT 7' })).toBe(names[7])
})
