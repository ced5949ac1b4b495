/**
 * Does the same for each of what is due, each by itself: what cannot be done keeps nothing else from being done.
 * @returns for how many it was done
 * @throws the first error, in the end
 */
export async function oneByOne<Id>(due: { id: Id }[], work: (id: Id) => Promise<boolean>): Promise<number> {
  const errors: unknown[] = []
  let done = 0
  for (const { id } of due) {
    try {
      if (await work(id)) done += 1
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
  return done
}
