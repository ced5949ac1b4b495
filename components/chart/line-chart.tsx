import { formatNumber } from '#lib/messages/numbers.ts'
import { interfaceDirection } from '#lib/messages/words.ts'
import { ChartTable } from './chart-table.tsx'
import { ChartFrame, chart, levelOf } from './frame.tsx'
import { drawable, placeOf, spread, topOf } from './scale.ts'
import type { Tick } from './time-axis.ts'

type Line = { name: string; values: number[] }

type Props = {
  label: string
  lines: Line[]
  /** What the values of every line are of, in their order. */
  labels: string[]
  ticks: Tick[]
  /** Title of the table's first column. */
  column: string
}

const width = 1000
const dashes = [undefined, '7 4', '1.5 4']
const lineHeight = 17

/** Up to three lines in one frame, told apart by their dashes and named at their ends. */
export function LineChart({ label, lines, labels, ticks, column }: Props) {
  const direction = interfaceDirection()
  const most = topOf(lines.flatMap(({ values }) => values))
  const place = (index: number, of: number) => placeOf(index, labels.length, of, direction)
  const ends = lines.map(({ values }) => chart.height - levelOf(values.at(-1) ?? 0, most))
  const names = spread(
    ends.map((end) => end + 8),
    lineHeight,
    chart.height - 4,
  )
  const last = place(labels.length - 1, 100)
  return (
    <div className="relative">
      <ChartFrame label={label} most={most} ticks={ticks.map((tick) => ({ ...tick, at: place(tick.index, 100) }))}>
        <svg
          aria-hidden="true"
          width="100%"
          height={chart.height}
          viewBox={`0 0 ${width} ${chart.height}`}
          preserveAspectRatio="none"
          className="overflow-visible fill-none"
        >
          {lines.map(({ name, values }, index) => (
            <polyline
              key={name}
              points={values.map((value, at) => `${place(at, width)},${levelOf(value, most)}`).join(' ')}
              className="stroke-ink"
              strokeWidth="1.75"
              strokeLinejoin="round"
              strokeLinecap={index === 2 ? 'round' : 'butt'}
              strokeDasharray={dashes[index]}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {lines.map(({ name, values }) => (
          <circle key={name} cx={`${last}%`} cy={levelOf(values.at(-1) ?? 0, most)} r="3" className="fill-accent" />
        ))}
        {lines.map(({ name }, index) => (
          <text
            key={name}
            x={`${last}%`}
            y={chart.height - (names[index] ?? 0)}
            dx={direction === 'rtl' ? 6 : -6}
            textAnchor="end"
            className="fill-ink stroke-paper font-semibold"
            strokeWidth="4"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {name}
          </text>
        ))}
      </ChartFrame>
      <ChartTable
        caption={label}
        head={[column, ...lines.map(({ name }) => name)]}
        rows={labels.map((each, index) => [
          each,
          ...lines.map(({ values }) => formatNumber(drawable(values[index] ?? 0))),
        ])}
      />
    </div>
  )
}

/** How the `index`th line is drawn, to stand beside its name elsewhere. */
export function LineSample({ index }: { index: number }) {
  return (
    <svg aria-hidden="true" width="36" height="10" className="inline-block">
      <line
        x1="1"
        x2="35"
        y1="5"
        y2="5"
        className="stroke-ink"
        strokeWidth="1.75"
        strokeLinecap={index === 2 ? 'round' : 'butt'}
        strokeDasharray={dashes[index]}
      />
    </svg>
  )
}
