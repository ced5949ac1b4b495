/** An answer in XML; a format of its own says its type. */
export function xmlResponse(text: string, type = 'application/xml'): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
