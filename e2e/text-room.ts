import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** The room of the desk in which a text is written: that of an article, or of a page of the house. */
export class TextRoom {
  readonly #page: Page
  /** The editor, or the plain field before scripts have opened it. */
  readonly text: Locator
  readonly preview: FrameLocator

  constructor(page: Page) {
    this.#page = page
    this.text = page.getByRole('textbox', { name: 'Text', exact: true })
    this.preview = page.frameLocator('iframe')
  }

  /** Goes there, until the editor is open. */
  async open(address: string): Promise<void> {
    await this.#page.goto(address)
    await expect(this.#page.getByRole('toolbar')).toBeVisible()
  }

  /** Has this text stand there, in the plain field or in the editor that scripts put in its place, perhaps right now. */
  async fill(text: string): Promise<void> {
    await expect(() => this.text.fill(text, { timeout: 1000 })).toPass()
  }

  /** Types into the editor, before or behind what stands there. */
  async type(place: 'Home' | 'End', words: string): Promise<void> {
    await this.text.click()
    await this.#page.keyboard.press(`ControlOrMeta+${place}`)
    await this.#page.keyboard.type(words)
  }

  /** Saves it, into the paper or not. */
  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Save( into the paper)?$/ }).click()
  }
}

export function textRoom(page: Page): TextRoom {
  return new TextRoom(page)
}
