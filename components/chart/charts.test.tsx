import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { Sparkline } from './sparkline.tsx'

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.nat(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE, -1, 0),
)
const values = fc.array(anyNumber, { maxLength: 30 })

function expectDrawable(markup: string): void {
  expect(markup).not.toMatch(/NaN|Infinity|undefined|style=/)
  expect(markup).not.toMatch(/(?:height|width|stroke-width)="-/)
}

const bars = (numbers: number[]) => numbers.map((value, index) => ({ label: `bar ${index}`, value, usual: value }))

test('whatever the numbers are, a chart can be drawn', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const labels = one.map((_, index) => `p ${index}`)
      expectDrawable(renderToStaticMarkup(<Sparkline values={one} label="x" />))
      expectDrawable(
        renderToStaticMarkup(
          <BarChart label="x" bars={bars(one)} ticks={[{ index: 0, text: '1' }]} columns={['a', 'b', 'c']} />,
        ),
      )
      const lines = [
        { name: 'a', values: one },
        { name: 'b', values: other },
      ]
      expectDrawable(renderToStaticMarkup(<LineChart label="x" lines={lines} labels={labels} ticks={[]} column="p" />))
    }),
  )
})

test('a chart is a picture with a name, and a table says what it shows', () => {
  const markup = renderToStaticMarkup(
    <BarChart label="Articles" bars={bars([3, 12_000])} ticks={[]} columns={['Period', 'Articles', 'Usual']} />,
  )
  expect(markup).toMatch(/<svg role="img" aria-label="Articles"/)
  expect(markup).toContain('<caption>Articles</caption>')
  expect(markup).toContain('<th scope="row">bar 1</th><td>12,000</td>')
})

test('only the last bar, and the last point of a line, has the accent', () => {
  const chart = renderToStaticMarkup(<BarChart label="x" bars={bars([1, 2, 3])} ticks={[]} columns={['a', 'b']} />)
  expect(chart.match(/fill-accent/g)).toHaveLength(1)
  expect(chart.lastIndexOf('fill-accent')).toBeGreaterThan(chart.lastIndexOf('fill-current'))
  expect(renderToStaticMarkup(<Sparkline values={[1, 2]} label="x" />)).toContain('d="M100 0h0"')
})

test('up to three lines are told apart without colour', () => {
  const lines = ['a', 'b', 'c'].map((name) => ({ name, values: [1, 2] }))
  const markup = renderToStaticMarkup(<LineChart label="x" lines={lines} labels={['1', '2']} ticks={[]} column="p" />)
  const dashes = [...markup.matchAll(/<polyline[^>]*>/g)].map(([line]) => /stroke-dasharray="([^"]+)"/.exec(line)?.[1])
  expect(new Set(dashes).size).toBe(3)
  for (const name of ['a', 'b', 'c']) expect(markup).toContain(`>${name}</text>`)
})
