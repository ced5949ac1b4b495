import { env } from '../env.ts'

const policies = new Map<string, string>() // there are as many as style sheets; a copy each would weigh on every page

function policy(styles: string[]): string {
  const style = ["style-src 'self'", ...styles].join(' ')
  const known = policies.get(style) ?? makePolicy(style)
  policies.set(style, known)
  return known
}

function makePolicy(style: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    style,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** On every answer, of whatever kind; `styles` are the hashes of a page's own style elements. */
export function securityHeaders(styles: string[] = []): Record<string, string> {
  return {
    'content-security-policy': policy(styles),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(env().SITE_URL.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}
