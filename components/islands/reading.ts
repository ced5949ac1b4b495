// How this device reads: edition, size of the text, keys. This file stands in the head and runs before anything is
// painted, so that what was chosen is there from the first moment; without it the page follows the system.

import { listenForKeys } from './reading/keyboard.ts'
import { showPreferences } from './reading/preferences.ts'
import { ReadingSettings } from './reading/settings.ts'

showPreferences()
addEventListener('storage', showPreferences) // chosen in another window
addEventListener('pageshow', showPreferences) // chosen since this page was left
customElements.define('reading-settings', ReadingSettings)
listenForKeys()
