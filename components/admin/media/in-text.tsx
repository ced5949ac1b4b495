import { deskWords } from '#lib/messages/desk/words.ts'
import type { Picture } from '#lib/queries/desk/media.ts'

/** How a text names a picture: a component of components/mdx, ready to be copied. */
export function InText({ picture }: { picture: Picture }) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('media.inText')}</h2>
      <p className="desk-help">{t('media.inTextHelp')}</p>
      <pre className="desk-secret whitespace-pre-wrap">{figureOf(picture)}</pre>
    </section>
  )
}

function figureOf({ address, alt, caption, credit, width, height }: Picture): string {
  const props = { src: address, alt, caption, credit, width: String(width), height: String(height) }
  const written = Object.entries(props).flatMap(([name, value]) => (value ? [`${name}="${quoted(value)}"`] : []))
  return `<Figure ${written.join(' ')} />`
}

/** As the value of a prop: MDX reads references there as HTML does. */
function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ')
}
