import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

// Words between tags are found by the linter (noJsxLiterals). It would have nothing against those in attributes and in
// braces, so they are looked for here: what a component says comes from lib/messages.

const spoken = 'aria-label|aria-description|aria-roledescription|aria-valuetext|placeholder|title|alt|label'

const signs: [RegExp, string][] = [
  [
    new RegExp(`\\s(?:${spoken})=(?:"[^"]*\\p{L}|\\{[^}\\n]*['"\`][^'"\`]*\\p{L})`, 'gu'),
    'an attribute that is read out',
  ],
  [/(?<=['"`])\s*\p{Lu}\p{Ll}[^'"`\n]*/gu, 'a string that begins like a sentence'],
  [/(?<=\s(?:&&|\?|:) |\{)['"`](?:\s+\p{L}[^'"`\n]*|\p{L}[^'"`\n]*\s+)['"`]/gu, 'a string with space around it'],
]

/** What is said in a component and by no catalogue. */
function faultsOf(source: string): string[] {
  const own = source
    .replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\/|^import .*$|adjustFontFallback: .*$/gm, '')
    .replace(/className=(?:"[^"]*"|\{`[^`]*`\})/g, '')
    .replace(/\b(?:t|words\(\)|deskWords\(\))(?:\.rich|\.markup)?\((?:'[\w.]+'|`[\w.]+\$\{\w+\}`)/g, 't(')
  return signs.flatMap(([sign, what]) => Array.from(own.matchAll(sign), ([found]) => `${what}: ${found.trim()}`))
}

test('no component says a word of its own', async () => {
  const files = await Array.fromAsync(glob(['app/**/*.tsx', 'components/**/*.tsx'], { exclude: ['**/*.test.tsx'] }))
  expect(files.length).toBeGreaterThan(30)
  const faults: string[] = []
  for (const file of files) for (const fault of faultsOf(await readFile(file, 'utf8'))) faults.push(`${file}: ${fault}`)
  expect(faults).toEqual([])
})

test.each([
  '<nav aria-label="pages">',
  '<img alt={`a picture of ${name}`} />',
  "<Notice title={gone ? 'gone' : 'moved'}>",
  '<Line name="Plain text" />',
  "{authors.length === 0 && 'From'}",
  '<p>{`${count} articles`}{" articles"}</p>',
])('it would be found: %s', (source) => {
  expect(faultsOf(source)).toHaveLength(1)
})

test.each([
  "<nav aria-label={t('listing.pages')}>",
  "<Line name={t('forms.markdown')} more={t('article.day')} />",
  '<p className="mt-4 text-small" lang={lang}>',
  "<pre className={`mt-1 text-small ${wide ? 'p-2 ' : ''}`}>",
  "{' '}",
])('it is left alone: %s', (source) => {
  expect(faultsOf(source)).toEqual([])
})
