import { env } from '../env.ts'

/** What a page may run and wear beside the files of this site: its own style elements by hash, or what carries its nonce. */
type Allowed = { styles?: string[]; nonce?: string }

const policies = new Map<string, string>() // there are as many as style sheets; a copy each would weigh on every page

function policy({ styles = [], nonce }: Allowed): string {
  if (nonce) return makePolicy(`script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}'`, deskOnly)
  const style = ["style-src 'self'", ...styles].join(' ')
  const known = policies.get(style) ?? makePolicy("script-src 'self'", style)
  policies.set(style, known)
  return known
}

const deskOnly = { images: ' blob:', frames: "frame-src 'self'" } // a picture before it is sent; a page before it is public

function makePolicy(script: string, style: string, { images, frames } = { images: '', frames: '' }): string {
  return [
    "default-src 'none'",
    script,
    style,
    `img-src 'self' data:${images}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(frames ? [frames] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** On every answer, of whatever kind. */
export function securityHeaders(allowed: Allowed = {}): { 'content-security-policy': string; [name: string]: string } {
  return {
    'content-security-policy': policy(allowed),
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
