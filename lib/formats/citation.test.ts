import { describe, expect, test } from 'vitest'
import { apaCitation, bibtexCitation, type Citable } from './citation.ts'

const article: Citable = {
  key: 'the-measure',
  title: 'The measure of a line',
  authors: [],
  paper: 'Broadsheet',
  publishedAt: new Date('2026-06-25T22:16:44Z'),
  url: 'https://example.org/news/the-measure',
}
const person = (name: string) => ({ name, kind: 'PERSON' as const })
const desk = (name: string) => ({ name, kind: 'ORGANISATION' as const })
const end = 'The measure of a line. Broadsheet. https://example.org/news/the-measure'

describe('APA', () => {
  test.each([
    ['one person', [person('Ada Lovelace')], 'Lovelace, A.'],
    ['two people', [person('Ada King Lovelace'), person('Ben Ode')], 'Lovelace, A. K., & Ode, B.'],
    ['three people', ['A B', 'C D', 'E F'].map(person), 'B, A., D, C., & F, E.'],
    ['a desk', [desk('The languages desk')], 'The languages desk.'],
    ['a desk and a person', [desk('Q&A, Inc.'), person('Ada Lovelace')], 'Q&A, Inc., & Lovelace, A.'],
    ['a hyphen', [person('Jean-Paul Sartre')], 'Sartre, J.-P.'],
    ['initials', [person('J.R.R. Tolkien')], 'Tolkien, J. R. R.'],
    ['particles', [person('Ludwig van Beethoven')], 'van Beethoven, L.'],
    ['an article before the name', [person('Taha al-Alwani')], 'al-Alwani, T.'],
    ['small letters', [person('bell hooks')], 'hooks, b.'],
    ['a suffix', [person('Martin Luther King Jr.')], 'King, M. L., Jr.'],
    ['a suffix behind a comma', [person('Martin Luther King, Jr.')], 'King, M. L., Jr.'],
    ['a name that is turned round already', [person('García Márquez, Gabriel')], 'García Márquez, G.'],
    ['a name of one word', [person('Plato')], 'Plato.'],
    ['Cyrillic letters', [person('Лев Николаевич Толстой')], 'Толстой, Л. Н.'],
    ['Chinese, family first', [person('鲁迅')], '鲁迅.'],
    ['Japanese, family first', [person('夏目 漱石')], '夏目 漱石.'],
    ['Arabic', [person('طه حسين')], 'طه حسين.'],
    ['Hindi', [person('प्रेमचंद')], 'प्रेमचंद.'],
  ])('cites %s', (_, authors, names) => {
    expect(apaCitation({ ...article, authors })).toBe(`${names} (2026, June 25). ${end}`)
  })

  test('without authors the title stands first', () => {
    expect(apaCitation(article)).toBe(
      'The measure of a line. (2026, June 25). Broadsheet. https://example.org/news/the-measure',
    )
  })

  test('a question keeps its mark and gets no full stop', () => {
    expect(apaCitation({ ...article, title: 'Who reads?' })).toMatch(/^Who reads\? \(2026/)
  })

  test('a paper that is its own author is named once', () => {
    expect(apaCitation({ ...article, authors: [desk('Broadsheet')] })).toBe(
      'Broadsheet. (2026, June 25). The measure of a line. https://example.org/news/the-measure',
    )
  })

  test('of more than twenty authors the first nineteen and the last are named', () => {
    const authors = Array.from({ length: 21 }, (_, index) => desk(`Desk ${index + 1}`))
    expect(apaCitation({ ...article, authors })).toMatch(/^Desk 1, .*, Desk 19, … Desk 21\. \(/)
  })
})

describe('BibTeX', () => {
  test('an entry is whole', () => {
    expect(bibtexCitation({ ...article, authors: [person('Ada Lovelace'), desk('The reading desk')] })).toBe(
      `@misc{the-measure,
  author       = {Lovelace, Ada and {The reading desk}},
  title        = {{The measure of a line}},
  howpublished = {Broadsheet},
  year         = {2026},
  month        = jun,
  day          = {25},
  url          = {https://example.org/news/the-measure}
}`,
    )
  })

  test.each([
    ['signs of LaTeX', '100 % of Q&A #1 for $5_000', '100 \\% of Q\\&A \\#1 for \\$5\\_000'],
    ['braces, which BibTeX counts', 'a { b } }', 'a \\textbraceleft{} b \\textbraceright{} \\textbraceright{}'],
    ['a backslash', '\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ['tilde and caret', '~/x^2', '\\textasciitilde{}/x\\textasciicircum{}2'],
    ['lines', 'one\n two', 'one two'],
    ['every script', '句点は行の頭に立たない', '句点は行の頭に立たない'],
  ])('escapes %s', (_, title, expected) => {
    expect(bibtexCitation({ ...article, title })).toContain(`title        = {{${expected}}}`)
  })

  test.each([
    ['a desk whose name has a comma', [desk('Barnes and Noble, Inc.')], '{{Barnes and Noble, Inc.}}'],
    ['a suffix', [person('Martin Luther King Jr.')], '{King, Jr., Martin Luther}'],
    ['particles', [person('Ludwig van Beethoven')], '{van Beethoven, Ludwig}'],
    ['two people in one name', [person('Ada and Ben Lovelace')], '{{Ada and Ben Lovelace}}'],
    ['a name that has no parts', [person('鲁迅'), person('طه حسين')], '{{鲁迅} and {طه حسين}}'],
  ])('names %s', (_, authors, expected) => {
    expect(bibtexCitation({ ...article, authors })).toContain(`author       = ${expected},`)
  })

  test('its braces are balanced whatever the title', () => {
    const entry = bibtexCitation({ ...article, title: '}{}}{{\\}', authors: [desk('}}{')] })
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length)
  })

  test('without authors there is no author', () => {
    expect(bibtexCitation(article)).not.toContain('author')
  })
})
