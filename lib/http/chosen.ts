import { z } from 'zod'

/** What is ticked under one name of a form: nothing, one, or several. */
export function chosen<S extends z.ZodType>(each: S, most: number) {
  return z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(each).max(most))
}
