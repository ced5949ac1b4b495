import { deskWords } from '#lib/messages/desk/words.ts'
import type { MediaFilters, Picture } from '#lib/queries/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'
import { PictureImage } from './picture-image.tsx'

type Props = { pictures: Picture[]; next: string | null; filters: MediaFilters }

/** The pictures of the library, and the way through them. */
export function Library({ pictures, next, filters }: Props) {
  const t = deskWords()
  const { query, before } = filters
  return (
    <>
      <search>
        <form action={adminPaths.media()} method="get" className="flex flex-wrap items-end gap-4">
          <label className="grow">
            {t('media.find')}
            <input type="search" name="q" defaultValue={query} />
          </label>
          <button type="submit" className="desk-quiet">
            {t('media.show')}
          </button>
        </form>
      </search>
      {pictures.length === 0 && <p className="mt-6">{t(query ? 'media.noneLike' : 'media.none')}</p>}
      <ul className="mt-6 grid grid-cols-2 items-end gap-x-6 gap-y-8 tablet:grid-cols-3 wide:grid-cols-4">
        {pictures.map(({ id, small, alt, credit, width, height }) => (
          <li key={id}>
            <a href={adminPaths.picture(id)} className="block no-underline">
              <PictureImage
                address={small}
                alt=""
                width={width}
                height={height}
                className="max-h-48 w-full object-contain object-left-bottom"
              />
              <span className="mt-2 line-clamp-2 text-ink">{alt}</span>
              <span className="text-small text-soft">{credit}</span>
            </a>
          </li>
        ))}
      </ul>
      {(before || next) && (
        <nav className="mt-4 flex gap-6" aria-label={t('media.title')}>
          {before && <a href={adminPaths.media({ query })}>{t('media.newest')}</a>}
          {next && <a href={adminPaths.media({ query, before: next })}>{t('media.older')}</a>}
        </nav>
      )}
    </>
  )
}
