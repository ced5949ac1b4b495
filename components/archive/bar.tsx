import { interfaceDirection } from '#lib/messages/words.ts'

/** How much there is of something, beside its figure: a bar that is full at `most`. */
export function Bar({ value, most, className = '' }: { value: number; most: number; className?: string }) {
  const width = most > 0 ? Math.round((1000 * value) / most) / 10 : 0
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className={`block h-0.5 w-full ${className}`}
    >
      <rect x={interfaceDirection() === 'rtl' ? 100 - width : 0} width={width} height="1" className="fill-current" />
    </svg>
  )
}
