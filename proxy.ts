import { type NextRequest, NextResponse } from 'next/server'
import { wantsMarkdown } from '#lib/http/negotiate.ts'
import { isDocumentPath, splitAlternate } from '#lib/http/representations.ts'

/** Sends `/news/x.md`, and `/news/x` asked for as Markdown, to the route that makes alternates. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname === '/as' || pathname.startsWith('/as/')) return rewrite(request, '/nothing-here')

  const alternate = splitAlternate(pathname)
  if (alternate && isDocumentPath(alternate.path)) return rewrite(request, `/as/${alternate.format}${alternate.path}`)
  if (isDocumentPath(pathname) && wantsMarkdown(request.headers.get('accept')))
    return rewrite(request, `/as/md${pathname}`)
  return NextResponse.next()
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
    '/((?!_next/|sample/|admin).*)\\.(md|txt|jsonld|json)',
    { source: '/((?!_next/|sample/|admin).*)', has: [{ type: 'header', key: 'accept', value: '.*markdown.*' }] },
  ],
}
