/** Keys of the desk, in the order in which they are told, and what each does. `mod` is Ctrl, or ⌘ where there is one. */
export const keyList = [
  { keys: ['mod', 'K'], does: 'keyGo' },
  { keys: ['?'], does: 'keyHelp' },
  { keys: ['/'], does: 'keySearch' },
  { keys: ['mod', 'B, I, K, F'], does: 'keyText' },
  { keys: ['mod', 'S'], does: 'keySave' },
  { keys: ['@'], does: 'keyMention' },
] as const
