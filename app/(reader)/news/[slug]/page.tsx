import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticlePage } from '#components/article/article-page.tsx'
import { rendered } from '#components/mdx/rendered.ts'
import { Absent } from '#components/site/absent.tsx'
import { articleMetadata } from '#components/site/metadata.ts'
import { findArticle, listRelated } from '#lib/queries/articles.ts'
import { refuseView, withParameters } from '#lib/queries/cursor.ts'

type Props = PageProps<'/news/[slug]'>

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  return withParameters(async () => {
    refuseView(search)
    return findArticle(decodeURIComponent(slug))
  })
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load(params, searchParams)
  return found?.state === 'here' ? articleMetadata(found.value) : { robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const found = await load(params, searchParams)
  if (found?.state !== 'here') return <Absent found={found} />
  const article = found.value
  const [body, related] = await Promise.all([rendered(article), listRelated(article)])
  return <ArticlePage article={article} body={body} related={related} />
}
