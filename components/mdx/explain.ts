/** What the parser says of a text, in words of somebody who writes. The first that fits is said. */
const sentences: [RegExp, (parts: string[]) => string][] = [
  [
    /^Expected a closing tag for `<([^`]*)>`/,
    ([name = '']) => `<${name}> is opened here and never closed. Write </${name}> where it ends.`,
  ],
  [
    /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>`/,
    ([name = '', open = '']) => `</${name}> stands where </${open}> has to come first.`,
  ],
  [
    /^Unexpected closing slash `\/` in tag, expected an open tag first/,
    () => 'Something is closed here that was never opened.',
  ],
  [
    /^Unexpected end of file in expression, expected a corresponding closing brace/,
    () => 'A brace is opened here and never closed. Write \\{ for a brace that readers should see.',
  ],
  [
    /^(?:Could not parse expression|Unexpected (?:lazy line|content) in (?:expression|container))/,
    () => 'Braces have a meaning here. Write \\{ for a brace that readers should see.',
  ],
  [/^Could not parse import\/exports/, () => 'A line may not begin with import or export.'],
  [
    /^Unexpected (?:character `(.+?)` \(U\+\w+\)|end of file) (?:before|in|after) (?:closing tag )?(?:local |member )?name/,
    ([sign]) =>
      `The character < begins a component${sign ? `, and ${sign} cannot stand where its name would` : ''}. Write \\< for a sign that readers should see, and [words](address) for a link.`,
  ],
  [
    /^Unexpected (?:character|end of file).*attribute/,
    () => 'A property of this component is not written as name="text": look at its quotation marks.',
  ],
  [
    /^Unexpected (?:character|end of file|lazy line)/,
    () => 'This component is not written as <Name property="text">, or its > is missing.',
  ],
]

/** The message of the parser as a sentence that a journalist understands. */
export function explain(message: string): string {
  for (const [sign, sentence] of sentences) {
    const found = sign.exec(message)
    if (found) return sentence(found.slice(1))
  }
  return message
}
