/** An answer that is a picture. */
export function png(picture: Buffer): Response {
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } })
}
