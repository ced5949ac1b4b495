import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { placesFor } from '#lib/queries/desk/places.ts'
import { NavigationLink } from './navigation-link.tsx'

export function Navigation({ viewer }: { viewer: Actor }) {
  const t = deskWords()
  return (
    <details className="desk-menu">
      <summary>{t('desk.menu')}</summary>
      <nav aria-label={t('desk.sections')} className="desk-nav">
        <ul>
          {placesFor(viewer).map(({ name, path }) => (
            <li key={name}>
              <NavigationLink href={path}>{t(`desk.${name}`)}</NavigationLink>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
