import { type Action, type Actor, may } from '../../auth/policy.ts'
import { adminPaths } from '../../urls.ts'

type Place = {
  name:
    | 'overview'
    | 'articles'
    | 'media'
    | 'front'
    | 'topics'
    | 'entities'
    | 'authors'
    | 'pages'
    | 'redirects'
    | 'sources'
    | 'records'
    | 'people'
    | 'roles'
    | 'settings'
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
  { name: 'authors', needs: 'author.edit' },
  { name: 'pages', needs: 'page.edit' },
  { name: 'redirects', needs: 'redirect.edit' },
  { name: 'sources', needs: 'source.edit' },
  { name: 'records', needs: 'record.export' },
  { name: 'people', needs: 'user.manage' },
  { name: 'roles' },
  { name: 'settings', needs: 'setting.edit' },
  { name: 'audit', needs: 'audit.read' },
]

/** The rooms that somebody may enter, with their addresses. */
export function placesFor(actor: Actor): { name: Place['name']; path: string }[] {
  return places
    .filter(({ needs }) => !needs || may(actor, needs))
    .map(({ name }) => ({ name, path: adminPaths[name]() }))
}
