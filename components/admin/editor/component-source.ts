import type { BodyComponent } from '#components/mdx/registry.ts'
import type { OfferedPicture } from '#lib/queries/desk/offered-pictures.ts'

/** A component as the palette offers it. */
export type Offered = { name: string } & Pick<BodyComponent, 'props' | 'holds'>

/** Which of them a picture that was sent is shown by. */
export function isPicture({ name }: Offered): boolean {
  return name === 'Figure'
}

/** What is asked of a picture before it is sent: its address and its size are known afterwards. */
export function askedOf(figure: Offered): Offered {
  const { alt, caption, credit } = figure.props
  return {
    ...figure,
    props: {
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(credit && { credit: { ...credit, required: true } }),
    },
  }
}

/** What the library knows of a picture, in the properties of what shows it. */
export function valuesOf({ address, alt, caption, credit, width, height }: OfferedPicture): Record<string, string> {
  const values = { src: address, alt, caption, credit, width: String(width), height: String(height) }
  return Object.fromEntries(Object.entries(values).map(([prop, value]) => [prop, inOneLine(value)]))
}

/** How a component is written into a text. Signs that would end an attribute are written as references. */
export function sourceOf({ name, props, holds }: Offered, values: Record<string, string>, text = ''): string {
  const attributes = Object.keys(props)
    .filter((prop) => values[prop]?.trim())
    .map((prop) => ` ${prop}="${escaped(values[prop]?.trim() ?? '')}"`)
    .join('')
  if (holds === undefined) return `<${name}${attributes} />`
  const inner =
    text.trim() || (holds === 'moments' ? `<Moment date="${new Date().getUTCFullYear()}">\n\n…\n\n</Moment>` : '…')
  return `<${name}${attributes}>\n\n${inner}\n\n</${name}>`
}

function escaped(value: string): string {
  return inOneLine(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function inOneLine(value: string): string {
  return value.replace(/\s+/g, ' ')
}
