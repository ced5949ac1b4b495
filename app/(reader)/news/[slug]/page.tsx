import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticlePage } from '#components/article/article-page.tsx'
import { rendered } from '#components/mdx/rendered.ts'
import { Absent } from '#components/site/absent.tsx'
import { articleMetadata } from '#components/site/metadata.ts'
import { findArticle, listRelated } from '#lib/queries/articles.ts'

type Props = PageProps<'/news/[slug]'>

const load = cache(findArticle)

async function find(params: Props['params']) {
  const { slug } = await params
  return load(decodeURIComponent(slug))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  return found?.state === 'here' ? articleMetadata(found.value) : { robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const found = await find(params)
  if (found?.state !== 'here') return <Absent found={found} />
  const article = found.value
  const [body, related] = await Promise.all([rendered(article), listRelated(article)])
  return <ArticlePage article={article} body={body} related={related} />
}
