import { interfaceDirection } from '#lib/messages/words.ts'
import { drawable, heightOf, placeOf } from './scale.ts'

type Props = {
  values: number[]
  /** What it shows, with its figures: there is no table behind a sparkline. */
  label: string
}

const width = 100
const height = 24

/** A line as small as a word, its last point marked; as wide as its box, on a base line of zero. */
export function Sparkline({ values, label }: Props) {
  const most = Math.max(0, ...values.map(drawable))
  const points = values.map((value, index) => ({
    x: placeOf(index, values.length, width, interfaceDirection()),
    y: height - heightOf(value, most, height),
  }))
  const last = points.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-6 w-full overflow-visible fill-none"
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        className="stroke-current"
        strokeWidth="1.25"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {/* A line of no length with round ends is a dot that stays round in a box of any shape. */}
      {last && (
        <path
          d={`M${last.x} ${last.y}h0`}
          className="stroke-accent"
          strokeWidth="5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
