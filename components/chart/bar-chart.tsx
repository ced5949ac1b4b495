import { formatNumber } from '#lib/messages/numbers.ts'
import { interfaceDirection } from '#lib/messages/words.ts'
import { ChartTable } from './chart-table.tsx'
import { ChartFrame, chart, levelOf } from './frame.tsx'
import { drawable, round, slotOf, topOf } from './scale.ts'
import type { Tick } from './time-axis.ts'

type Bar = {
  label: string
  value: number
  /** What would be usual; drawn as a line across the bar. */
  usual?: number
}

type Props = {
  label: string
  bars: Bar[]
  ticks: Tick[]
  /** Titles of the table's columns: of the labels, the values and, where there are any, what is usual. */
  columns: [string, string] | [string, string, string]
}

/** Numbers as bars, the last one marked. */
export function BarChart({ label, bars, ticks, columns }: Props) {
  const direction = interfaceDirection()
  const most = topOf(bars.flatMap(({ value, usual = 0 }) => [value, usual]))
  const slots = bars.map((_, index) => slotOf(index, bars.length, 100, direction))
  const centre = (index: number) => {
    const [x, width] = slots[index] ?? [0, 0]
    return round(x + width / 2)
  }
  return (
    <div className="relative">
      <ChartFrame label={label} most={most} ticks={ticks.map((tick) => ({ ...tick, at: centre(tick.index) }))}>
        {bars.map(({ label: name, value, usual }, index) => {
          const [x, width] = slots[index] ?? [0, 0]
          // What is there is seen, however little it is beside the rest.
          const y = drawable(value) > 0 ? Math.min(levelOf(value, most), chart.top + chart.plot - 1) : levelOf(0, most)
          return (
            <g key={name}>
              <rect
                x={`${round(x + width * 0.12)}%`}
                y={y}
                width={`${round(width * 0.76)}%`}
                height={round(chart.top + chart.plot - y)}
                className={index === bars.length - 1 ? 'fill-accent' : 'fill-current text-ink'}
              >
                <title>{`${name}: ${formatNumber(drawable(value))}`}</title>
              </rect>
              {usual !== undefined && usual > 0 && (
                <line
                  x1={`${x}%`}
                  x2={`${round(x + width)}%`}
                  y1={levelOf(usual, most)}
                  y2={levelOf(usual, most)}
                  className="stroke-soft"
                  strokeWidth="2"
                />
              )}
            </g>
          )
        })}
      </ChartFrame>
      <ChartTable
        caption={label}
        head={columns}
        rows={bars.map(({ label: name, value, usual }) => [
          name,
          formatNumber(drawable(value)),
          ...(columns.length > 2 ? [formatNumber(drawable(usual ?? 0))] : []),
        ])}
      />
    </div>
  )
}
