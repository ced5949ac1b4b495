/**
 * What a key means to a list that is offered: another option, this one, none of them; null: it is for the field. `active`
 * is −1 while none is.
 */
export function listKey(key: string, active: number, count: number): number | 'choose' | 'close' | null {
  switch (key) {
    case 'ArrowDown':
      return count > 0 ? (active + 1) % count : null
    case 'ArrowUp':
      return count > 0 ? (Math.max(active, 0) + count - 1) % count : null
    case 'Enter':
      return 'choose'
    case 'Escape':
      return 'close'
    default:
      return null
  }
}
