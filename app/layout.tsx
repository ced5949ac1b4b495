import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { site } from '#lib/queries/visibility.ts'
import './styles/paper.css'

const serif = localFont({
  src: [
    { path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2', style: 'normal', weight: '200 800' },
    { path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2', style: 'italic', weight: '200 800' },
  ],
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
  preload: true,
})

const sans = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-instrument',
  adjustFontFallback: 'Arial',
  preload: true,
})

export function generateMetadata(): Metadata {
  const { name, tagline, url } = site()
  return {
    metadataBase: new URL(url),
    title: { default: name, template: `%s · ${name}` },
    description: tagline,
    openGraph: { siteName: name, type: 'website' },
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
  return (
    <html lang={site().lang} className={`${serif.variable} ${sans.variable}`}>
      <body>{children}</body>
    </html>
  )
}
