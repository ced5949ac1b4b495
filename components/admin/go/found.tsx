import { deskWords } from '#lib/messages/desk/words.ts'
import type { Target } from '#lib/queries/desk/lookup.ts'

type Props = { targets: Target[]; signOut: () => Promise<void> }

/** Where one can go, as links. What needs scripts, such as another edition, is left to those who have them. */
export function Found({ targets, signOut }: Props) {
  return (
    <ul className="mt-4 max-w-text" aria-label={deskWords()('go.found')}>
      {targets.map((target, index) => {
        const { name, detail } = target
        if ('here' in target && target.here !== 'signOut') return null
        return (
          <li
            key={keyOf(target, index)}
            className="flex items-baseline justify-between gap-4 border-b border-hair py-2"
          >
            {'here' in target ? (
              <form action={signOut}>
                <button type="submit" className="cursor-pointer text-accent underline">
                  {name}
                </button>
              </form>
            ) : (
              <a href={target.path} dir="auto">
                {name}
              </a>
            )}
            <span className="text-small text-soft">{detail}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Two rows may lead to one place. */
export function keyOf(target: Target, index: number): string {
  return `${index}-${'here' in target ? target.here : target.path}`
}
