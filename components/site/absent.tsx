import { notFound, permanentRedirect } from 'next/navigation'
import { answer } from '#lib/press/print.ts'
import type { Absence } from '#lib/queries/found.ts'
import { paths } from '#lib/urls.ts'
import { Notice } from './notice.tsx'

/**
 * What stands where a page does not: nothing, gone, moved, or asked for with a parameter that makes no sense. Next has
 * no word for 410, 400 and 301, and leaves the body of its 404 to the browser; our server answers all of them, and
 * without it the nearest that Next knows is answered.
 */
export function Absent({ found }: { found: Absence | null }) {
  if (!found) {
    if (!answer({ status: 404 })) notFound()
    return <NothingHere />
  }
  switch (found.state) {
    case 'moved':
      if (!answer({ status: 301, location: found.location })) permanentRedirect(found.location)
      return (
        <Notice title="This page has moved">
          <p>
            It is now at <a href={found.location}>{found.location}</a>.
          </p>
        </Notice>
      )
    case 'gone':
      if (!answer({ status: 410 })) notFound()
      return (
        <Notice title="This article was withdrawn">
          <p>It is no longer published, and will not come back to this address.</p>
          <p>
            <a href={paths.front()}>Go to the front page</a>
          </p>
        </Notice>
      )
    case 'bad':
      if (!answer({ status: 400 })) notFound()
      return (
        <Notice title="This address does not make sense">
          <p>{found.message}</p>
          <p>
            <a href={paths.front()}>Go to the front page</a>
          </p>
        </Notice>
      )
  }
}

export function NothingHere() {
  return (
    <Notice title="There is nothing at this address">
      <p>Perhaps it was mistyped, or the link that led here is wrong.</p>
      <p>
        <a href={paths.front()}>Go to the front page</a> or <a href={paths.topics()}>look through the topics</a>.
      </p>
    </Notice>
  )
}
