import type { FormAction } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { MediaFilters, Picture } from '#lib/queries/desk/media.ts'
import { adminPaths } from '#lib/urls.ts'
import { PictureImage } from './picture-image.tsx'
import { Restore } from './restore.tsx'

type Props = {
  pictures: Picture[]
  next: string | null
  filters: MediaFilters
  zone: string | null
  restore: FormAction
}

/** The pictures of the library, or those that were deleted, and the way through them. */
export function Library({ pictures, next, filters, zone, restore }: Props) {
  const t = deskWords()
  const { query, before, deleted } = filters
  const none = deleted ? 'media.noneDeleted' : 'media.none'
  return (
    <>
      <search>
        <form action={adminPaths.media()} method="get" className="flex flex-wrap items-end gap-4">
          {deleted && <input type="hidden" name="deleted" value="1" />}
          <label className="grow">
            {t('media.find')}
            <input type="search" name="q" defaultValue={query} />
          </label>
          <button type="submit" className="desk-quiet">
            {t('media.show')}
          </button>
        </form>
      </search>
      <p className="mt-4">
        <a href={adminPaths.media({ deleted: !deleted })}>{t(deleted ? 'media.library' : 'media.deletedPictures')}</a>
      </p>
      {pictures.length === 0 && <p className="mt-6">{t(query ? 'media.noneLike' : none)}</p>}
      <ul className="mt-6 grid grid-cols-2 items-end gap-x-6 gap-y-8 tablet:grid-cols-3 wide:grid-cols-4">
        {pictures.map(({ id, small, alt, credit, width, height, deletedAt, mayDelete }) => (
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
            {deletedAt && (
              <p className="text-small text-soft">
                {t.rich('media.deletedAt', { date: () => <Moment at={deletedAt} zone={zone} /> })}
              </p>
            )}
            {deletedAt && mayDelete && <Restore id={id} alt={alt} action={restore} />}
          </li>
        ))}
      </ul>
      {(before || next) && (
        <nav className="mt-4 flex gap-6" aria-label={t('media.title')}>
          {before && <a href={adminPaths.media({ deleted, query })}>{t('media.newest')}</a>}
          {next && <a href={adminPaths.media({ deleted, query, before: next })}>{t('media.older')}</a>}
        </nav>
      )}
    </>
  )
}
