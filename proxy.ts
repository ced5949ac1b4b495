import { type NextRequest, NextResponse } from 'next/server'
import { isDeskPath, refuseAtDesk } from '#lib/http/desk.ts'
import { wantsMarkdown } from '#lib/http/negotiate.ts'
import { isDocumentPath, splitAlternate, splitFeed } from '#lib/http/representations.ts'

/**
 * Sends `/news/x.md`, and `/news/x` asked for as Markdown, to the route that makes alternates. Where the framework runs
 * without our server, it also refuses what no page of ours sent to the desk.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (isDeskPath(pathname)) {
    const refused = refuseAtDesk({ method: request.method, headers: Object.fromEntries(request.headers) })
    return refused ? new NextResponse(refused.text, { status: refused.status }) : NextResponse.next()
  }
  if (/^\/(as|feed)(\/|$)/.test(pathname)) return rewrite(request, '/nothing-here')

  const feed = splitFeed(pathname)
  if (feed) return rewrite(request, `/feed/${feed.format}${feed.path}`)

  if (/^\/news\/[^/]+$/.test(pathname) && isLite(request)) return rewrite(request, `/as/lite${pathname}`)
  const alternate = splitAlternate(pathname)
  if (alternate && isDocumentPath(alternate.path)) return rewrite(request, `/as/${alternate.format}${alternate.path}`)
  if (isDocumentPath(pathname) && wantsMarkdown(request.headers.get('accept')))
    return rewrite(request, `/as/md${pathname}`)
  return NextResponse.next()
}

/** Asked for as a page: Markdown has no light version. */
function isLite({ nextUrl, headers }: NextRequest): boolean {
  return nextUrl.searchParams.get('view') === 'lite' && !wantsMarkdown(headers.get('accept'))
}

function rewrite(request: NextRequest, pathname: string): NextResponse {
  const url = request.nextUrl.clone()
  url.pathname = pathname.replace(/\/$/, '')
  return NextResponse.rewrite(url)
}

// Only what may have to be sent elsewhere comes here: a page asked for as a page goes past, which takes half the time.
export const config = {
  matcher: [
    '/as/:path*',
    { source: '/news/:slug', has: [{ type: 'query', key: 'view', value: 'lite' }] },
    '/feed/:path*',
    '/((?!_next/|sample/|admin).*)feed\\.(rss|atom|json)',
    '/((?!_next/|sample/|admin).*)\\.(md|txt|jsonld|json)',
    { source: '/((?!_next/|sample/|admin).*)', has: [{ type: 'header', key: 'accept', value: '.*markdown.*' }] },
    // What has a body, unless server.ts has looked at it: no other site can make a browser send that header.
    {
      source: '/admin/:path*',
      has: [{ type: 'header', key: 'content-length' }],
      missing: [{ type: 'header', key: 'x-desk-target' }],
    },
    {
      source: '/admin/:path*',
      has: [{ type: 'header', key: 'transfer-encoding' }],
      missing: [{ type: 'header', key: 'x-desk-target' }],
    },
  ],
}
