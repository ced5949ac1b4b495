import { rendered } from '#components/mdx/rendered.ts'
import { liteArticle, liteNotice } from '#lib/formats/lite.ts'
import { words } from '#lib/messages/words.ts'
import { findArticle } from '#lib/queries/articles.ts'
import { absolute, withParam } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

/** The light version of an article; proxy.ts brings `/news/x?view=lite` here. */
export async function GET(_: Request, { params }: RouteContext<'/as/lite/news/[slug]'>): Promise<Response> {
  const { slug } = await params
  const found = await findArticle(decodeURIComponent(slug))
  const t = words()
  switch (found?.state) {
    case 'here':
      return page(200, liteArticle({ article: found.value, body: await rendered(found.value) }))
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: { location: absolute(withParam(found.location, 'view', 'lite')) },
      })
    case 'gone': {
      const why = found.because ? `${t('absent.because', { reason: found.because })} ` : ''
      return page(410, liteNotice(t('absent.withdrawn'), why + t('absent.notComingBack')))
    }
    case undefined:
      return page(404, liteNotice(t('absent.nothing'), t('absent.perhaps')))
  }
}

function page(status: number, html: string): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
