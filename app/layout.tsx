import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { headLinks } from '#components/site/head-links.ts'
import { siteOpenGraph } from '#components/site/metadata.ts'
import { interfaceDirection, interfaceLang } from '#lib/messages/words.ts'
import { islandUrl } from '#lib/press/islands.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'
import './styles/paper.css'

// Cut down by `npm run fonts`; the italic is fetched only by pages that have some.
const serif = localFont({
  src: './fonts/newsreader.woff2',
  weight: '400 600',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
})

const italic = localFont({
  src: './fonts/newsreader-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-newsreader-italic',
  adjustFontFallback: 'Times New Roman',
  preload: false,
})

const sans = localFont({
  src: './fonts/instrument-sans.woff2',
  weight: '400 600',
  variable: '--font-instrument',
  adjustFontFallback: 'Arial',
})

export function generateMetadata(): Metadata {
  const { name, tagline, url } = site()
  return {
    metadataBase: new URL(url),
    title: { default: name, template: `%s · ${name}` },
    description: tagline,
    icons: headLinks(paths.front()),
    openGraph: siteOpenGraph(),
    twitter: { card: 'summary_large_image' },
    robots: { 'max-image-preview': 'large', 'max-snippet': -1 },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#15140f' },
  ],
}

export default function RootLayout({ children }: LayoutProps<'/'>) {
  const reading = islandUrl('reading')
  return (
    <html
      lang={interfaceLang()}
      dir={interfaceDirection()}
      className={`${serif.variable} ${italic.variable} ${sans.variable}`}
    >
      <head>{reading && <script src={reading} />}</head>
      <body>{children}</body>
    </html>
  )
}
