// Search as you type. What stands in elements with `data-live` comes from the search page itself, asked for at the address
// that the form makes; without this file the form is sent and the page loads, which shows the same.

const pause = 200 // milliseconds without another key

class LiveSearch extends HTMLElement {
  #timer = 0
  #request = new AbortController()
  #shown = ''

  connectedCallback(): void {
    // The form stands in the element, which may be parsed later than its beginning.
    this.addEventListener('input', (event) => this.#heed(event))
    this.addEventListener('compositionend', () => this.#wait())
    this.addEventListener('keydown', (event) => this.#move(event))
    this.#shown = location.pathname + location.search
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]')
  }

  #heed(event: Event): void {
    if (!(event as InputEvent).isComposing) this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#show(), pause)
  }

  async #show(): Promise<void> {
    const address = this.#address()
    this.#request.abort()
    if (address === null || address === this.#shown) return
    this.#request = new AbortController()
    const { signal } = this.#request
    try {
      const answer = await fetch(address, { signal })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (signal.aborted) return
      this.#exchange(page)
      this.#shown = address
      history.replaceState(history.state, '', address)
      document.title = page.title
    } catch {
      // Nothing comes: what is there stays, and the form can be sent.
    }
  }

  /** Of what is in the form now; null while it says nothing that makes sense. */
  #address(): string | null {
    const form = this.querySelector('form')
    if (!form?.checkValidity()) return null
    const fields = [...new FormData(form)].filter(([, value]) => value !== '')
    const query = new URLSearchParams(fields as [string, string][]).toString()
    return new URL(form.action).pathname + (query && `?${query}`)
  }

  /** What is the same stays as it is, so that nothing flickers and nothing is read out again. */
  #exchange(page: Document): void {
    for (const old of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const next = page.querySelector<HTMLElement>(`[data-live="${old.dataset.live}"]`)
      if (!next || next.innerHTML === old.innerHTML) continue
      const isOpen = old.querySelector('details')?.open
      const hadFocus = old.contains(document.activeElement)
      old.replaceChildren(...next.childNodes)
      if (isOpen) old.querySelector('details')?.setAttribute('open', '')
      if (hadFocus) (old.querySelector<HTMLElement>('h2 a') ?? this.#field)?.focus()
    }
  }

  /** From the field down through the headlines and back. */
  #move(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const field = this.#field
    const places = [field, ...this.querySelectorAll<HTMLElement>('[data-live="found"] h2 a')]
    const here = places.indexOf(target as HTMLElement)
    if (!field || here < 0) return
    const to = key === 'ArrowDown' ? here + 1 : key === 'ArrowUp' ? here - 1 : key === 'Escape' && here > 0 ? 0 : here
    const place = to === here ? null : places[to]
    if (!place) return
    event.preventDefault()
    place.focus()
    place.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('live-search', LiveSearch)
