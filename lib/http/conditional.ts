/**
 * Whether what the client holds is still current (RFC 9110, section 13.2.2): If-None-Match decides when it is there,
 * If-Modified-Since only when it is not.
 */
export function isNotModified(
  headers: { 'if-none-match'?: string; 'if-modified-since'?: string },
  current: { etag: string; modified: Date | null },
): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === current.etag)
  }
  const since = parseHttpDate(headers['if-modified-since'] ?? '')
  if (Number.isNaN(since) || !current.modified) return false
  return Math.floor(current.modified.getTime() / 1000) * 1000 <= since
}

/** HTTP-date (RFC 9110, section 5.6.7), also in its two obsolete forms; NaN for anything else, which is to be ignored. */
function parseHttpDate(text: string): number {
  if (/^[A-Z][a-z]{2,8}, .* GMT$/.test(text)) return Date.parse(text)
  return /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}$/.test(text) ? Date.parse(`${text} GMT`) : Number.NaN
}
