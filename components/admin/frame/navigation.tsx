import { type Action, type Actor, may } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { NavigationLink } from './navigation-link.tsx'

type Place = {
  name:
    | 'overview'
    | 'articles'
    | 'media'
    | 'front'
    | 'topics'
    | 'entities'
    | 'pages'
    | 'redirects'
    | 'sources'
    | 'records'
    | 'people'
    | 'roles'
    | 'audit'
  needs?: Action
}

/** The rooms of the desk; who may do nothing in one does not see its door. */
const places: Place[] = [
  { name: 'overview' },
  { name: 'articles' },
  { name: 'media', needs: 'media.upload' },
  { name: 'front', needs: 'front.edit' },
  { name: 'topics', needs: 'topic.edit' },
  { name: 'entities', needs: 'entity.edit' },
  { name: 'pages', needs: 'page.edit' },
  { name: 'redirects', needs: 'redirect.edit' },
  { name: 'sources', needs: 'source.edit' },
  { name: 'records', needs: 'record.export' },
  { name: 'people', needs: 'user.manage' },
  { name: 'roles' },
  { name: 'audit', needs: 'audit.read' },
]

export function Navigation({ viewer }: { viewer: Actor }) {
  const t = deskWords()
  return (
    <details className="desk-menu">
      <summary>{t('desk.menu')}</summary>
      <nav aria-label={t('desk.sections')} className="desk-nav">
        <ul>
          {places
            .filter(({ needs }) => !needs || may(viewer, needs))
            .map(({ name }) => (
              <li key={name}>
                <NavigationLink href={adminPaths[name]()}>{t(`desk.${name}`)}</NavigationLink>
              </li>
            ))}
        </ul>
      </nav>
    </details>
  )
}
