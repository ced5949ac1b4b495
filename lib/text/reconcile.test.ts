import { expect, test } from 'vitest'
import { nothingSaved, type Saved } from '../settings/settings.ts'
import { nameKey } from '../slug.ts'
import { reconcile } from './reconcile.ts'

const with_ = (fields: Partial<Saved>): Saved => ({ ...nothingSaved, ...fields })
const base = with_({ name: 'The Daily', tagline: 'All\r\nof it' })

test.each<[string, Partial<Saved>, Partial<Saved>, Partial<Saved>, (keyof Saved)[]]>([
  ['nobody', {}, {}, {}, []],
  ['nobody, but a form its line ends', { tagline: 'All\nof it' }, {}, {}, []],
  ['I', { lang: 'es' }, {}, { lang: 'es' }, []],
  ['they', {}, { lang: 'es' }, { lang: 'es' }, []],
  ['each something else', { lang: 'es' }, { tagline: 'News' }, { lang: 'es', tagline: 'News' }, []],
  ['both to the same', { lang: 'es' }, { lang: 'es' }, { lang: 'es' }, []],
  ['both one field', { name: 'Mine' }, { name: 'Theirs', lang: 'es' }, { name: 'Mine', lang: 'es' }, ['name']],
  ['I back to the environment', { name: null }, { lang: 'es' }, { name: null, lang: 'es' }, []],
])('when %s changed', (_, mine, theirs, values, clashes) => {
  const all = (fields: Partial<Saved>) => ({ ...base, ...fields })
  expect(reconcile(base, all(mine), all(theirs))).toEqual({ values: all(values), clashes })
})

test.each([
  ['one that they added stays', ['A'], ['A'], ['A', 'B'], ['A', 'B']],
  ['one that they took away is gone', ['A', 'B'], ['A', 'B'], ['A'], ['A']],
  ['each added one', ['A'], ['A', 'C'], ['A', 'B'], ['A', 'B', 'C']],
  ['both added the same, spelt otherwise', [], ['RSS'], ['Rss'], ['RSS']],
  ['I took away what they kept', ['A', 'B'], ['A'], ['A', 'B', 'C'], ['A', 'C']],
  ['I spelt one otherwise', ['Rss'], ['RSS'], ['Rss', 'B'], ['RSS', 'B']],
  ['I took away what they spelt otherwise', ['Rss'], [], ['RSS'], []],
])('of lists: %s', (_, was, mine, theirs, aliases) => {
  const of = (list: string[]) => ({ aliases: list })
  expect(reconcile(of(was), of(mine), of(theirs), { aliases: nameKey })).toEqual({ values: of(aliases), clashes: [] })
})
