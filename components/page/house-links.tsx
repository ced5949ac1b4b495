import { words } from '#lib/messages/words.ts'
import { pageSlugs, paths } from '#lib/urls.ts'

/** The pages on which the paper says what it is and how it works. */
export function houseLinks(): { path: string; name: string }[] {
  const t = words()
  return [
    ...pageSlugs.map((page) => ({ path: paths.page(page), name: t('house.name', { page }) })),
    { path: paths.sources(), name: t('sources.title') },
    { path: paths.corrections(), name: t('corrections.title') },
  ]
}

/** They all, the one that is being read marked. */
export function HouseLinks({ current }: { current: string }) {
  return (
    <nav aria-label={words()('house.pages')} className="border-t border-rule pt-2.5">
      <ul>
        {houseLinks().map(({ path, name }) => (
          <li key={path} className="py-1">
            <a
              href={path}
              className={path === current ? 'quiet-link text-accent' : 'quiet-link'}
              aria-current={path === current ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
