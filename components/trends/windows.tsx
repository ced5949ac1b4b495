import { trendsPath } from '#lib/formats/trends.ts'
import { words } from '#lib/messages/words.ts'
import { type WindowName, windowNames } from '#lib/queries/trends/window.ts'

/** The lengths of time that can be looked at. */
export function Windows({ current }: { current: WindowName }) {
  const t = words()
  return (
    <nav aria-label={t('trends.windows')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note font-medium wide:justify-end">
        {windowNames.map((name) => (
          <li key={name}>
            <a
              href={trendsPath(name)}
              aria-current={name === current ? 'page' : undefined}
              className="quiet-link inline-block py-1 text-ink aria-[current]:text-accent"
            >
              {t('trends.window', { window: name })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
