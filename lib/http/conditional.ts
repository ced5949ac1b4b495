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
  const since = Date.parse(headers['if-modified-since'] ?? '')
  if (Number.isNaN(since) || !current.modified) return false
  return Math.floor(current.modified.getTime() / 1000) * 1000 <= since
}
