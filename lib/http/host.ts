import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Whether a request is meant for this site: its Host is the one of SITE_URL, or an address in numbers or `localhost`,
 * which no stranger's name can stand for (DNS rebinding). Without a SITE_URL any name will do.
 * @param host the Host header, or the authority of an absolute target (RFC 9110, section 7.2)
 */
export function isOurHost(host: string | undefined, site: string | null): boolean {
  if (site === null || host === site) return true
  if (!host || !/^[\w.:[\]-]+$/.test(host)) return false
  const { hostname } = URL.parse(`http://${host}`) ?? { hostname: '' }
  return (
    hostname === 'localhost' ||
    isIP(hostname.replace(/^\[|\]$/g, '')) > 0 ||
    hostname === URL.parse(`http://${site}`)?.hostname
  )
}

/** An absolute target, as proxies are asked, counts like its path at its host; the Host header does not (RFC 9112, section 3.2.2). */
export function readAbsoluteTarget(request: Pick<IncomingMessage, 'url' | 'headers'>): void {
  if (request.url?.startsWith('/')) return // nearly every request
  const [, host, rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(request.url ?? '') ?? []
  if (host === undefined) return
  request.headers.host = host
  request.url = rest.startsWith('/') ? rest : `/${rest}`
}
