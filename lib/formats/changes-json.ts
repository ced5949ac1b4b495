import { rfc3339 } from '../dates.ts'
import type { ChangePage } from '../queries/change-log.ts'
import { absolute, paths, withParam } from '../urls.ts'

/** The change log for the public: what happened, at which addresses, when; the oldest first. */
export function changesJson({ changes, last, more }: ChangePage) {
  const onward = absolute(withParam(paths.changes(), 'after', String(last)))
  return {
    changes: changes.map(({ place, kind, at, paths: places, gone }) => ({
      place: String(place),
      kind: kind.toLowerCase(),
      at: rfc3339(at),
      urls: places.map(absolute),
      gone,
    })),
    /** The next page, while there is one; after the last, where to ask again for what has come since. */
    next: more ? onward : null,
    poll: more ? null : onward,
  }
}
