/**
 * How many letters must be changed, left out, put in or exchanged with their neighbour to make one word of the other
 * (optimal string alignment). Case and accents do not count.
 */
export function distance(one: string, other: string): number {
  const [a, b] = [[...fold(one)], [...fold(other)]]
  let [last, before]: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index), []]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : replaced
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, exchanged))
    }
    ;[last, before] = [row, last]
  }
  return at(last, b.length)
}

function at(row: number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** `word` with a capital where `like` has one. */
export function capitalLike(word: string, like: string): string {
  const [first = '', ...others] = [...word]
  return /^\p{Lu}/u.test(like) ? first.toUpperCase() + others.join('') : word
}
