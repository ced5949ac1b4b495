import type { ReactNode } from 'react'
import { formatNumber } from '#lib/messages/numbers.ts'
import { interfaceDirection } from '#lib/messages/words.ts'
import { heightOf, round } from './scale.ts'
import type { Tick } from './time-axis.ts'

/** Pixels: a chart is as wide as its box but always as high as this, so that its words keep their size. */
export const chart = { height: 188, top: 20, plot: 140 }

/** Where a value stands in the frame, from above. */
export function levelOf(value: number, most: number): number {
  return round(chart.top + chart.plot - heightOf(value, most, chart.plot))
}

type Props = {
  label: string
  most: number
  /** Marks below the base line, at shares of the width from the left, 0 to 100. */
  ticks: (Tick & { at: number })[]
  children: ReactNode
}

/** Base line, the highest line and its half with their numbers, and marks of time: what bars and lines stand in. */
export function ChartFrame({ label, most, ticks, children }: Props) {
  const levels = [most, most / 2].filter(Number.isInteger)
  const start = interfaceDirection() === 'rtl' ? '100%' : '0%'
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={chart.height}
      className="block overflow-visible fill-soft text-small tabular-nums"
    >
      {levels.map((level) => (
        <line
          key={level}
          x1="0%"
          x2="100%"
          y1={levelOf(level, most)}
          y2={levelOf(level, most)}
          className="stroke-hair"
        />
      ))}
      {children}
      {levels.map((level) => (
        <text
          key={level}
          x={start}
          y={levelOf(level, most) - 5}
          className="stroke-paper"
          strokeWidth="3"
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {formatNumber(level)}
        </text>
      ))}
      <line
        x1="0%"
        x2="100%"
        y1={levelOf(0, most)}
        y2={levelOf(0, most)}
        className="stroke-ink"
        shapeRendering="crispEdges"
      />
      {ticks.map(({ at, text }) => (
        <text key={text} x={`${at}%`} y={chart.height - 8} textAnchor={anchorAt(at)}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** A mark near either end stays inside; `start` is the right where the language is read from there. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  const isLeft = at < 8
  if (!isLeft && at <= 92) return 'middle'
  return isLeft === (interfaceDirection() === 'ltr') ? 'start' : 'end'
}
