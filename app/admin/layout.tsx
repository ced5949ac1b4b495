import type { Metadata } from 'next'
import { deskWords } from '#lib/messages/desk/words.ts'
import { site } from '#lib/queries/visibility.ts'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { name } = site()
  return {
    title: { default: deskWords()('desk.title'), template: `%s · ${name}` },
    robots: { index: false, follow: false },
  }
}

export default function AdminLayout({ children }: LayoutProps<'/admin'>) {
  return children
}
