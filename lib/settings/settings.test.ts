import { afterEach, expect, test, vi } from 'vitest'
import { formatDate } from '../dates.ts'
import { formatList } from '../messages/lists.ts'
import { interfaceAttributes, words } from '../messages/words.ts'
import { shownOf, usesOf } from '../rights/policy.ts'
import { keepSettings, nothingSaved, presets, settings, settle } from './settings.ts'

afterEach(() => keepSettings(nothingSaved))

test('what was never saved is as in the environment', () => {
  expect(settle(nothingSaved)).toEqual(presets())
  expect(settings()).toMatchObject({ name: 'Broadsheet', lang: 'en', shown: 'FULL', excerptWords: 80, contact: null })
})

test('what was saved wins, a no among it, and what was not stays', () => {
  keepSettings({ ...nothingSaved, name: 'The Daily', search: false })
  expect(settings()).toEqual({ ...presets(), name: 'The Daily', search: false })
})

test('the interface follows the language at once, also where something was made for another', () => {
  const day = new Date('2026-06-25T00:00:00Z')
  const said = () => [
    formatDate(day, 'month'),
    formatList(['A', 'B']),
    words()('masthead.search'),
    interfaceAttributes().dir,
  ]
  expect(said()).toEqual(['June 2026', 'A and B', 'Search', 'ltr'])
  keepSettings({ ...nothingSaved, lang: 'es-MX' })
  expect(said()).toEqual(['junio de 2026', 'A y B', 'Buscar', 'ltr'])
  keepSettings({ ...nothingSaved, lang: 'ar' })
  expect(said().at(-1)).toBe('rtl')
})

test('a source that says nothing follows the paper', () => {
  const silent = { rights: null, search: null, aiInput: null, aiTrain: null }
  keepSettings({ ...nothingSaved, shown: 'LINK', aiTrain: true })
  expect(shownOf('FULL', silent)).toBe('LINK')
  expect(usesOf(silent)).toEqual({ search: true, aiInput: true, aiTrain: true })
})

test('another copy of the code, as a bundle has it, goes by the same settings', async () => {
  keepSettings({ ...nothingSaved, name: 'The Daily' })
  vi.resetModules()
  const other = await import('./settings.ts')
  expect(other.settings).not.toBe(settings)
  expect(other.settings().name).toBe('The Daily')
})
