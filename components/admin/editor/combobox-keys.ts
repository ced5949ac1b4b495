const deeds = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'take',
  Escape: 'close',
  Backspace: 'take out',
} as const satisfies Record<string, string>

/** What a key does in a combobox (ARIA Authoring Practices); null for all that only type or move. */
export function deedOf(key: string): (typeof deeds)[keyof typeof deeds] | null {
  return key in deeds ? deeds[key as keyof typeof deeds] : null
}
