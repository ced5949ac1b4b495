// Buttons beside texts that a reader may want to have: copied, or handed to the system's share sheet. Without this file
// the texts can be selected.

import { element } from './dom/element.ts'

/** `<copy-text from="id of an element" label="Copy" done="Copied">` */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const from = this.getAttribute('from') ?? ''
    const button = element('button', { type: 'button', 'aria-describedby': from }, this.getAttribute('label') ?? '')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(from)?.textContent ?? '')
      button.textContent = this.getAttribute('done')
    })
    this.setAttribute('aria-live', 'polite')
    this.replaceChildren(button)
  }
}

/** `<share-sheet label="Share" url="…" headline="…">`, where the system has such a sheet. */
class ShareSheet extends HTMLElement {
  connectedCallback(): void {
    if (!('share' in navigator)) return
    const button = element('button', { type: 'button' }, this.getAttribute('label') ?? '')
    button.addEventListener('click', () => {
      const [url, title] = [this.getAttribute('url') ?? '', this.getAttribute('headline') ?? '']
      navigator.share({ url, title }).catch(() => {}) // the reader thought better of it
    })
    this.replaceChildren(button)
  }
}

// The clipboard is there for pages that came over TLS, or from this machine.
if (navigator.clipboard) customElements.define('copy-text', CopyText)
customElements.define('share-sheet', ShareSheet)
