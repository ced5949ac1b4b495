export type Step = 'up' | 'down' | 'in' | 'out'

/** A list in which one thing has moved a step; `in` puts it at the end. */
export function arranged<T>(order: T[], one: T, step: Step): T[] {
  const at = order.indexOf(one)
  const others = order.filter((each) => each !== one)
  if (step === 'out') return others
  if (step === 'in') return at === -1 ? [...order, one] : order
  if (at === -1) return order
  return others.toSpliced(Math.max(0, step === 'up' ? at - 1 : at + 1), 0, one)
}
