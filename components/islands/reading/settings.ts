import { element } from '../dom/element.ts'
import { keysDialog } from './keys-dialog.ts'
import { settingsPanel } from './panel.ts'
import type { ReadingWords } from './words.ts'

const id = 'reading-panel'

/** `<reading-settings words='{…}'>`: a word in the masthead that opens a small panel. Without scripts it is empty. */
export class ReadingSettings extends HTMLElement {
  #keys: HTMLDialogElement | undefined
  #panel: HTMLElement | undefined
  readonly #button = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': id })

  static onPage(): ReadingSettings | null {
    return document.querySelector<ReadingSettings>('reading-settings')
  }

  connectedCallback(): void {
    this.#button.textContent = this.#words.title
    this.#button.addEventListener('click', () => this.#toggle(!this.#panel))
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.#panel || this.#keys?.open) return
      this.#toggle(false)
      this.#button.focus()
    })
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#toggle(false)
    })
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) this.#toggle(false)
    })
    this.replaceChildren(this.#button)
  }

  /** Opens the list of keys; the browser takes the focus there and back. */
  showKeys(): boolean {
    this.#keys ??= this.appendChild(keysDialog(this.#words))
    this.#keys.showModal()
    return true
  }

  get #words(): ReadingWords {
    return JSON.parse(this.getAttribute('words') ?? '{}')
  }

  #toggle(open: boolean): void {
    this.#panel?.remove()
    this.#panel = open ? this.appendChild(settingsPanel(id, this.#words, () => this.showKeys())) : undefined
    this.#button.setAttribute('aria-expanded', String(open))
  }
}
