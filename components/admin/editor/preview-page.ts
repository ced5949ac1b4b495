import { direction } from '#lib/lang.ts'

/** The page within the preview's frame: the paper's own styles and the classes of an article's page, and no script. */
export class PreviewPage {
  readonly #page: Document
  readonly #article: HTMLElement
  readonly #title: HTMLElement
  readonly #summary: HTMLElement
  readonly body: HTMLElement

  constructor(frame: HTMLIFrameElement) {
    const page = frame.contentDocument
    if (!page) throw new Error('the frame of the preview has no page')
    this.#page = page
    this.#look()
    const make = (tag: string, className: string, ...children: Node[]) => {
      const element = page.createElement(tag)
      element.className = className
      element.append(...children)
      return element
    }
    this.#title = make('h1', 'headline text-title')
    this.#summary = make('p', 'mt-5 font-serif text-standfirst text-soft')
    this.body = make('div', 'body')
    this.#article = make(
      'article',
      'desk-preview',
      make('header', '', this.#title, this.#summary),
      make('div', 'mt-8', this.body),
    )
    page.body.replaceChildren(this.#article)
    page.addEventListener('click', (event) => event.preventDefault()) // links lead nowhere here
    page.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') frame.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
  }

  get scroller(): Element {
    return this.#page.documentElement
  }

  #look(): void {
    const { documentElement: root } = document
    this.#page.documentElement.className = root.className
    const edition = root.dataset.edition
    if (edition) this.#page.documentElement.dataset.edition = edition
    for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const link = this.#page.createElement('link')
      link.rel = 'stylesheet'
      link.href = href
      this.#page.head.append(link)
    }
  }

  head({ title, summary, lang }: { title: string; summary: string; lang: string }): void {
    this.#title.textContent = title
    this.#title.hidden = title.trim() === '' // a heading without a word is read out as one
    this.#summary.textContent = summary
    try {
      this.#article.dir = direction(lang, title + summary)
      this.#article.lang = lang
    } catch {} // a tag that is not typed to its end
  }

  /** Puts in the blocks that are new and leaves the others, so that a key pressed costs as much as what it changed. */
  show(html: string): void {
    const template = this.#page.createElement('template')
    template.innerHTML = html
    const [old, now] = [[...this.body.childNodes], [...template.content.childNodes]]
    let start = 0
    while (start < old.length && start < now.length && old[start]?.isEqualNode(now[start] ?? null)) start++
    let end = 0
    const most = Math.min(old.length, now.length) - start
    while (end < most && old.at(-1 - end)?.isEqualNode(now.at(-1 - end) ?? null)) end++
    for (const node of old.slice(start, old.length - end)) node.remove()
    const after = end > 0 ? (old.at(-end) ?? null) : null
    for (const node of now.slice(start, now.length - end)) this.body.insertBefore(node, after)
  }
}
