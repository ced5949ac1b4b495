import { type FormFields, sameFields } from '#lib/text/fields.ts'
import type { Answer, Trouble } from './ask.ts'

/** What is typed and not saved: of which version it is, how the form was opened, and how it is now. */
export type Typed = { version: number; opened: FormFields; fields: FormFields; typedAt: string }

/** The same, where it is kept: every window keeps its own, and none takes the place of another's. */
export type Kept = Typed & { id: string }

/** A kept text as it was seen; into what was kept there since then, more was typed. */
export type Copy = Pick<Kept, 'id' | 'typedAt'>

/** Each kept text as it was typed last, wherever it was found; the latest first. */
export function latestOf(found: Kept[]): Kept[] {
  const latest = new Map<string, Kept>()
  for (const kept of found) {
    const known = latest.get(kept.id)
    if (!known || known.typedAt < kept.typedAt) latest.set(kept.id, kept)
  }
  return [...latest.values()].sort((one, other) => (one.typedAt < other.typedAt ? 1 : -1))
}

/** All of these that hold the same as one. */
export function copiesOf(text: Kept, among: Kept[]): Copy[] {
  return [text, ...among.filter(({ fields }) => sameFields(fields, text.fields))].map(({ id, typedAt }) => ({
    id,
    typedAt,
  }))
}

/** How far what is typed has come, or why it comes no further; and whether the device keeps it. */
export type Keeping = { state: 'saved' | 'typing' | 'kept' | Trouble; isHere: boolean }

type Means = {
  /** What is typed now; null when that is what is saved. */
  read: () => Typed | null
  device: { keep(kept: Kept): boolean; forget(copies: Copy[]): void }
  send: (message: Kept | { drop: Copy[] }) => Promise<Answer<unknown>>
  tell: (keeping: Keeping) => void
}

export const pauses = { device: 400, desk: 2500, again: 10_000 } // milliseconds

/**
 * Keeps what is typed: on the device at once, at the desk when the writer pauses. What could not be sent is sent again; what the
 * desk refuses is, when there is something else to be sent.
 * Nothing here is done while a key is handled.
 */
export class Keeper {
  readonly #means: Means
  #id = crypto.randomUUID()
  /** What this text began from; forgotten once this is kept in its place. */
  #former: Copy[] = []
  #isAtDesk = false
  #isHere = true
  #trouble: Trouble | null = null
  #isSending = false
  #isClosed = false
  #device: ReturnType<typeof setTimeout> | undefined
  #desk: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> = Promise.resolve()
  #changes = 0

  constructor(means: Means) {
    this.#means = means
  }

  get id(): string {
    return this.#id
  }

  /** All that is kept of the text that is typed here, as it is now. */
  copies(): Copy[] {
    return [this.#now(), ...this.#former]
  }

  /** Something was typed. */
  changed(): void {
    this.#changes++
    this.#device ??= setTimeout(() => this.keepHere(), pauses.device)
    this.#sendIn(pauses.desk)
  }

  /** Keeps it on the device without waiting: the page may be gone in a moment. @returns what is kept, if there is anything */
  keepHere(): Kept | null {
    if (this.#isClosed) return null
    clearTimeout(this.#device)
    this.#device = undefined
    const kept = this.#read()
    if (!kept) {
      this.#means.device.forget([this.#now()])
      this.#tell('saved')
    } else {
      this.#isHere = this.#means.device.keep(kept)
      if (this.#isHere) this.#means.device.forget(this.#former)
      this.#tell(this.#trouble ?? 'typing')
    }
    return kept
  }

  /** What stood here when these copies were taken is saved; what was typed since is not. */
  saved(copies: Copy[]): void {
    this.#means.device.forget(copies)
    this.#former = []
    if (this.#isSending) this.#drop(copies) // what is on its way comes behind the save
    if (this.#read()) this.changed()
    else {
      this.stop()
      this.#isAtDesk = false
      this.#tell('saved')
    }
  }

  /** Forgets what is typed, at the desk, too; from now on another text is. @returns the one that was forgotten */
  discard(): Kept | null {
    const kept = this.#read()
    const copies = this.copies()
    this.#means.device.forget(copies)
    this.#drop(copies)
    this.#tell('saved')
    this.#begin([])
    return kept
  }

  /** From now on another text is typed, which began from these copies. @returns the one before, which stays kept */
  turnTo(former: Copy[]): Kept | null {
    const kept = this.keepHere()
    const replaced = this.#former
    if (kept) this.#sending = this.#sending.then(() => this.#post(kept, replaced)).then(() => undefined)
    this.#begin(former)
    return kept
  }

  /** Keeps it a last time: from now on the form cannot be read. */
  close(): void {
    this.turnTo([])
    this.#isClosed = true
  }

  stop(): void {
    clearTimeout(this.#device)
    clearTimeout(this.#desk)
    this.#device = undefined
  }

  /** Sends it to the desk, after what is on its way there already. */
  async send(): Promise<void> {
    clearTimeout(this.#desk)
    this.#sending = this.#sending.then(() => this.#sendNow())
    await this.#sending
  }

  #begin(former: Copy[]): void {
    this.stop()
    this.#id = crypto.randomUUID()
    this.#former = former
    this.#isAtDesk = false
  }

  #tell(state: Keeping['state']): void {
    if (state === 'saved') {
      this.#isHere = true // there is nothing that would have to be
      this.#trouble = null
    }
    this.#means.tell({ state, isHere: this.#isHere })
  }

  #now(): Copy {
    return { id: this.#id, typedAt: new Date().toISOString() }
  }

  #read(): Kept | null {
    const typed = this.#means.read()
    return typed && { id: this.#id, ...typed }
  }

  #sendIn(pause: number): void {
    clearTimeout(this.#desk)
    this.#desk = setTimeout(() => void this.send(), pause)
  }

  #drop(copies: Copy[]): void {
    this.#sending = this.#sending.then(() => this.#means.send({ drop: copies })).then(() => undefined)
  }

  async #sendNow(): Promise<void> {
    if (this.#isClosed) return
    const kept = this.#read()
    if (!kept) {
      if (this.#isAtDesk) this.#drop([this.#now()])
      this.#isAtDesk = false
      return
    }
    const changes = this.#changes
    const answer = await this.#post(kept, this.#former)
    if (kept.id !== this.#id) return
    this.#trouble = answer.ok ? null : answer.error
    if (answer.ok) {
      if (changes === this.#changes && this.#read()) this.#tell('kept')
      return
    }
    this.#tell(answer.error)
    if (answer.error === 'offline' || answer.error === 'signed out') this.#sendIn(pauses.again)
  }

  /** Sends one text, and then what it took the place of can be forgotten. */
  async #post(kept: Kept, former: Copy[]): Promise<Answer<unknown>> {
    this.#isSending = true
    const answer = await this.#means.send(kept)
    if (answer.ok && former.length > 0) await this.#means.send({ drop: former })
    this.#isSending = false
    if (answer.ok && kept.id === this.#id) {
      this.#isAtDesk = true
      this.#former = this.#former.filter((each) => !former.includes(each))
    }
    return answer
  }
}
