/** Problem details (RFC 9457): what is wrong, and what to do, for programs. */
export function problem(status: number, title: string, detail: string, more: Record<string, string> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  )
}
