/**
 * Makes a document out of what Next rendered: everything that would start a client runtime goes, all that a reader
 * sees stays. What remains of `<script>` is data (JSON-LD) and our own files.
 */
export function stripRuntime(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes) => (isOurs(attributes) ? script : ''))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<meta name="next-size-adjust"[^>]*>/g, '') // Next writes it at one time and not at another
    .replace(/<!--[\s\S]*?-->/g, '')
}

function isOurs(attributes: string): boolean {
  return attributes.includes('type="application/ld+json"') || attributes.includes('src="/islands/')
}
