// The day and night editions. This file stands in the head and runs before anything is painted, so that the edition
// that was chosen on this device is there from the first moment; without it the page follows the system.

type Edition = 'day' | 'night'

const place = 'edition'

function chosen(): Edition | null {
  try {
    const value = localStorage.getItem(place)
    return value === 'day' || value === 'night' ? value : null
  } catch {
    return null // storage is closed to us: the system decides
  }
}

function show(edition: Edition | null): void {
  if (edition) document.documentElement.dataset.edition = edition
  else delete document.documentElement.dataset.edition
}

class EditionSwitch extends HTMLElement {
  connectedCallback(): void {
    const [day = '', night = ''] = [this.getAttribute('day'), this.getAttribute('night')].map((label) => label ?? '')
    const button = document.createElement('button')
    button.type = 'button'
    const label = () => {
      button.textContent = this.#current() === 'night' ? day : night
    }
    button.addEventListener('click', () => {
      this.#choose(this.#current() === 'night' ? 'day' : 'night')
      label()
    })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label)
    label()
    this.replaceChildren(button)
  }

  #current(): Edition {
    return chosen() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day')
  }

  /** What the system would show anyway is not a choice worth remembering. */
  #choose(edition: Edition): void {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day'
    try {
      if (edition === system) localStorage.removeItem(place)
      else localStorage.setItem(place, edition)
    } catch {
      // it holds for this page
    }
    show(edition === system ? null : edition)
  }
}

show(chosen())
customElements.define('edition-switch', EditionSwitch)
