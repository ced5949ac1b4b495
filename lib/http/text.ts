/** An answer in text; Markdown for programs that expect `.txt` included. */
export function textResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
