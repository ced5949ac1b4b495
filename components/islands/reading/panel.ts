import { element } from '../dom/element.ts'
import { choose, chosen, type Preference, preferences } from './preferences.ts'
import type { ReadingWords } from './words.ts'

/** The settings as they are now; a choice is shown and remembered at once. */
export function settingsPanel(id: string, words: ReadingWords, showKeys: () => void): HTMLElement {
  const list = element('button', { type: 'button' }, words.list)
  list.addEventListener('click', showKeys)
  return element(
    'div',
    { id, class: 'panel', role: 'group', 'aria-label': words.title },
    ...(Object.keys(preferences) as Preference[]).map((name) => setting(name, words)),
    list,
    element('p', {}, words.note),
  )
}

function setting(name: Preference, words: ReadingWords): HTMLElement {
  const { label, choices } = words[name]
  const options = preferences[name].choices.map((choice, index) => option(name, choice, choices[index] ?? choice))
  return element('fieldset', { name }, element('legend', {}, label), ...options)
}

function option(name: Preference, choice: string, word: string): HTMLElement {
  const input = element('input', { type: 'radio', name, value: choice })
  input.checked = chosen(name) === choice
  input.addEventListener('change', () => choose(name, choice))
  return element('label', {}, input, element('span', {}, word))
}
