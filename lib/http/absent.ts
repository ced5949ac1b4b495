import { words } from '../messages/words.ts'
import type { Absence } from '../queries/found.ts'
import { absolute } from '../urls.ts'
import { problem } from './problem.ts'

/** What a program is told where there is nothing; `place` makes the address to go to of the path that it moved to. */
export function absent(found: Absence | null, place: (path: string) => string = (path) => path): Response {
  if (!found) return problem(404, 'Not found', 'There is nothing at this address, and never was.')
  switch (found.state) {
    case 'bad':
      return problem(400, 'Bad parameter', found.message(words('en')), { parameter: found.parameter })
    case 'gone':
      return problem(
        410,
        'Gone',
        `This ${found.of ?? 'article'} was withdrawn${found.because ? `: ${found.because}` : '.'}`,
      )
    case 'moved':
      return new Response(null, { status: 301, headers: { location: absolute(place(found.location)) } })
  }
}
