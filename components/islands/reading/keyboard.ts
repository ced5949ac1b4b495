import { chosen } from './preferences.ts'
import { ReadingSettings } from './settings.ts'

// Where a layout has other letters than Latin ones on these keys, the key itself counts.
const byPlace: Record<string, string> = { KeyJ: 'j', KeyK: 'k', KeyO: 'o' }

const actions: Record<string, () => boolean> = {
  j: () => step(1),
  k: () => step(-1),
  o: openHeadline,
  '/': search,
  '?': () => ReadingSettings.onPage()?.showKeys() ?? false,
}

/** One key, one action; never while something is typed or chosen, nor with a key that belongs to the browser. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, code, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (chosen('keys') === 'off' || isField(target) || document.querySelector('dialog[open]')) return
    const action = actions[/^[\u0000-\u007f]+$/.test(key) ? key : (byPlace[code] ?? '')]
    if (action?.()) event.preventDefault()
  })
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function headlines(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3) > a[href]')
  return [...links].filter((link) => link.checkVisibility())
}

/** From the headline that has the focus; from anywhere else to the first that is not above the window. */
function step(by: 1 | -1): boolean {
  const all = headlines()
  const here = all.indexOf(document.activeElement as HTMLElement)
  const first = all.findIndex((link) => link.getBoundingClientRect().top >= 0)
  const next = here >= 0 ? here + by : by > 0 ? first : (first < 0 ? all.length : first) - 1
  const link = all[next]
  if (!link) return false
  link.focus({ preventScroll: true })
  link.scrollIntoView({ block: 'center' })
  return true
}

/** Enter opens a link that has the focus anyway. */
function openHeadline(): boolean {
  const here = headlines().find((link) => link === document.activeElement)
  here?.click()
  return here !== undefined
}

/** To the field of this page, or to the page that has one; its fragment gives that the focus. */
function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  const link = document.querySelector<HTMLAnchorElement>('a[href="/search"]')
  if (field?.checkVisibility()) field.select()
  else if (link) location.assign(`${link.href}#q`)
  return field !== null || link !== null
}
