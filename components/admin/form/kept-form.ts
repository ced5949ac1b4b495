import type { Values } from '#lib/http/form-state.ts'

const prefix = 'broadsheet:form:'

/**
 * What somebody typed into a form of this page that could not be sent: in this window, until it is shown again. It goes
 * nowhere else.
 */
export function keptForm(person: string, form: string) {
  const key = `${prefix}${person}:${location.pathname}${location.search}:${form}`
  return {
    keep(typed: Values): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(typed))
      } catch {} // full, or not allowed: it still stands in the fields
    },
    /** Takes it out: it is shown again, or it was sent. */
    take(): Values | null {
      try {
        const kept = sessionStorage.getItem(key)
        sessionStorage.removeItem(key)
        return readTyped(JSON.parse(kept ?? 'null'))
      } catch {
        return null
      }
    },
  }
}

function readTyped(value: unknown): Values | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).flatMap(([name, typed]) => (isTyped(typed) ? [[name, typed]] : [])))
}

function isTyped(value: unknown): value is string | string[] {
  return [value].flat().every((each) => typeof each === 'string')
}

/** Whether this window keeps anything that was typed. */
export function keepsSomething(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(prefix))
  } catch {
    return false
  }
}

/** What was typed into a form, with what it sends besides; null when nothing is typed into it. Secrets are left out. */
export function typedIn(form: HTMLFormElement, values: Values): Values | null {
  const controls = [...form.elements].filter((each) => each instanceof HTMLElement && each.matches('[name]'))
  const isTyped = controls.some((each) => each.matches(typedInto))
  const secrets = controls.filter((each) => each.matches(secret)).map((each) => each.getAttribute('name'))
  return isTyped ? Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name))) : null
}

const secret = '[type="password"], [autocomplete="one-time-code"]'
const typedInto = `:is(input, textarea, select):not([type="hidden"], [type="file"], ${secret})`
