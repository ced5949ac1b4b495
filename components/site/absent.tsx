import { notFound, permanentRedirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { words } from '#lib/messages/words.ts'
import { answer } from '#lib/press/print.ts'
import type { Absence, Gone } from '#lib/queries/found.ts'
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
  const t = words()
  switch (found.state) {
    case 'moved': {
      const { location } = found
      if (!answer({ status: 301, location })) permanentRedirect(location)
      return (
        <Notice title={t('absent.moved')}>
          <p>
            {t.rich('absent.movedTo', {
              place: () => (
                <a href={location} dir="ltr">
                  {location}
                </a>
              ),
            })}
          </p>
        </Notice>
      )
    }
    case 'gone':
      if (!answer({ status: 410 })) notFound()
      return (
        <Notice title={withdrawn(found)}>
          {found.because && <p dir="auto">{t('absent.because', { reason: found.because })}</p>}
          <p>{t('absent.notComingBack')}</p>
          <p>{t.rich('absent.toFront', { front })}</p>
        </Notice>
      )
    case 'bad':
      if (!answer({ status: 400 })) notFound()
      return (
        <Notice title={t('absent.senseless')}>
          <p>{found.message(t)}</p>
          <p>{t.rich('absent.toFront', { front })}</p>
        </Notice>
      )
  }
}

function withdrawn({ of }: Gone): string {
  const t = words()
  return of === 'page' ? t('absent.pageWithdrawn') : t('absent.withdrawn')
}

export function NothingHere() {
  const t = words()
  return (
    <Notice title={t('absent.nothing')}>
      <p>{t('absent.perhaps')}</p>
      <p>{t.rich('absent.ways', { front, topics })}</p>
    </Notice>
  )
}

function front(name: ReactNode): ReactNode {
  return <a href={paths.front()}>{name}</a>
}

function topics(name: ReactNode): ReactNode {
  return <a href={paths.topics()}>{name}</a>
}
