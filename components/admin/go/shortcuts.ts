/** The key that opens the palette, as ARIA writes it. */
export const paletteKeys = 'Control+K Meta+K'
/** The key that saves a text. */
export const saveKeys = 'Control+S Meta+S'

/** Calls `open` when one of the keys of the palette is pressed. @returns what stops it */
export function listenForPalette(open: (what: { keys: boolean }) => void): () => void {
  const press = (event: KeyboardEvent) => {
    const pressed = shortcut(event)
    if (!pressed || event.isComposing || event.defaultPrevented) return // the text of an article has links on the same key
    if (pressed === 'keys' && (isField(event.target) || document.documentElement.dataset.keys === 'off')) return
    event.preventDefault() // the browser’s own
    if (!document.querySelector('dialog[open]')) open({ keys: pressed === 'keys' })
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

function shortcut(event: KeyboardEvent): 'palette' | 'keys' | null {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key === '?' && !ctrlKey && !metaKey && !altKey) return 'keys'
  return isPressed(event, 'k') ? 'palette' : null
}

export function isEscape({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === 'Escape'
}

/** Whether this letter is pressed with Ctrl, or with ⌘ where there is one, and with nothing else. */
export function isPressed(event: KeyboardEvent, letter: string): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const isLetter = key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/^[a-z]$/i.test(key)) // the key itself where letters are not Latin
  return isLetter && !altKey && !shiftKey && (isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey)
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
