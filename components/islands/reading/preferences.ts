const names = ['edition', 'text', 'models', 'keys'] as const
export type Preference = (typeof names)[number]

/** What a reader may choose on this device: between which values, and which one a page has by itself. */
export const preferences: Record<Preference, { choices: readonly string[]; preset: string }> = {
  edition: { choices: ['system', 'day', 'night'], preset: 'system' },
  text: { choices: ['small', 'regular', 'large', 'largest'], preset: 'regular' },
  models: { choices: ['shown', 'hidden'], preset: 'shown' },
  keys: { choices: ['on', 'off'], preset: 'on' },
}

// A choice stands on the root element (`data-text="large"`), where style sheets find it; the preset does not.
const { dataset } = document.documentElement

/** Shows what is remembered; where storage is closed to us, what was chosen on this page. */
export function showPreferences(): void {
  for (const name of names) show(name, remembered(name))
}

export function chosen(name: Preference): string {
  return dataset[name] ?? preferences[name].preset
}

export function choose(name: Preference, choice: string): void {
  show(name, choice)
  try {
    if (choice === preferences[name].preset) localStorage.removeItem(name)
    else localStorage.setItem(name, choice)
  } catch {
    // it holds for this page
  }
}

function show(name: Preference, choice: string): void {
  const { choices, preset } = preferences[name]
  if (choice !== preset && choices.includes(choice)) dataset[name] = choice
  else delete dataset[name]
}

function remembered(name: Preference): string {
  try {
    return localStorage.getItem(name) ?? preferences[name].preset
  } catch {
    return chosen(name)
  }
}
