/** What the database can keep of a text from outside: no null, and no half of a pair of surrogates. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
