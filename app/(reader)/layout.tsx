import { Footer } from '#components/site/footer.tsx'
import { Masthead } from '#components/site/masthead.tsx'

// Every page below is a document: rendered anew by the server, delivered without script (lib/press).
export const dynamic = 'force-dynamic'

export default function ReaderLayout({ children }: LayoutProps<'/'>) {
  return (
    <>
      <Masthead />
      <main id="content" className="mx-auto w-full max-w-paper px-5">
        {children}
      </main>
      <Footer />
    </>
  )
}
