import { element } from '../dom/element.ts'
import type { ReadingWords } from './words.ts'

/** The list of keys over the page; Escape, its button or a touch beside it close it. */
export function keysDialog({ keysTitle, keyList, keysNote, close }: ReadingWords): HTMLDialogElement {
  const button = element('button', { type: 'button' }, close)
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'keys-title', closedby: 'any', class: 'panel keys-dialog' },
    element('h2', { id: 'keys-title' }, keysTitle),
    element('dl', {}, ...keyList.map(([keys, does]) => element('div', {}, keyNames(keys), element('dd', {}, does)))),
    element('p', {}, keysNote),
    button,
  )
  button.addEventListener('click', () => dialog.close())
  return dialog
}

function keyNames(keys: readonly string[]): HTMLElement {
  const names = keys.flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, key)])
  return element('dt', {}, ...names)
}
