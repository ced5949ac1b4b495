type Range = { type: string; q: number }

/**
 * Whether a request wants Markdown where HTML stands (RFC 9110, section 12.5.1): it names text/markdown, with a
 * weight above 0 and at least that of HTML. A wildcard asks for nothing in particular and gets the page.
 */
export function wantsMarkdown(accept: string | null | undefined): boolean {
  if (!accept || !/markdown/i.test(accept)) return false // nearly every request
  const ranges = parseAccept(accept.slice(0, 2000))
  const weight = (type: string) => ranges.find((range) => range.type === type)?.q
  const markdown = weight('text/markdown') ?? 0
  return markdown > 0 && markdown >= (weight('text/html') ?? weight('application/xhtml+xml') ?? 0)
}

function parseAccept(accept: string): Range[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '')
    return { type, q: q === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0 }
  })
}
