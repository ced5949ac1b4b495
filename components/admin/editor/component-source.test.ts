import { afterAll, expect, test } from 'vitest'
import { registry } from '#components/mdx/registry.ts'
import { render, stopRendering } from '#components/mdx/render.ts'
import { type Offered, sourceOf } from './component-source.ts'

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
