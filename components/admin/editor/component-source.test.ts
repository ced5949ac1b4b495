import { afterAll, expect, test } from 'vitest'
import { registry } from '#components/mdx/registry.ts'
import { render, stopRendering } from '#components/mdx/render.ts'
import { isPicture, type Offered, sourceOf, valuesOf } from './component-source.ts'

afterAll(stopRendering)

const offered: Offered[] = Object.entries(registry).map(([name, { props, holds }]) => ({ name, props, holds }))

const fitting = { url: '/a.svg', number: '10', bars: 'Feed 12; Page 350', text: 'a "b" & c < d {e}' }

test.each(offered.map((each) => [each.name, each] as const))(
  '<%s> as the palette writes it can be set',
  async (name, each) => {
    const values = Object.fromEntries(
      Object.entries(each.props).map(([prop, { kind }]) => [prop, fitting[kind ?? 'text']]),
    )
    const source = sourceOf(each, values)
    const body = name === 'Moment' ? `<Timeline>\n\n${source}\n\n</Timeline>` : source
    expect(await render({ body, trusted: true, lang: 'en' })).toMatchObject({ ok: true })
  },
)

test('a picture of the library is written as one line, with all that is known of it', async () => {
  const figure = offered.find(isPicture)
  if (!figure) throw new Error('nothing shows a picture')
  const said = { alt: 'A "press"\nin Mainz', credit: 'Ada & sons', caption: '' }
  const picture = { id: '1', address: '/media/a.webp', small: '/media/a-small.webp', width: 640, height: 360, ...said }
  const source = sourceOf(figure, valuesOf(picture))
  expect(source).toBe(
    '<Figure src="/media/a.webp" alt="A &quot;press&quot; in Mainz" credit="Ada &amp; sons" width="640" height="360" />',
  )
  expect(await render({ body: source, trusted: true, lang: 'en' })).toMatchObject({ ok: true })
})
