'use client'

import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { PictureImage } from '#components/admin/media/picture-image.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OfferedPicture } from '#lib/queries/desk/offered-pictures.ts'
import { usePictures } from './use-pictures.ts'

export type LibraryProps = {
  address: string
  signIn: string
  /** The words that are looked for; they are there when the library is opened again. */
  sought: RefObject<string>
  onChoose: (picture: OfferedPicture) => void
}

/** The pictures of the library by what is said of them, the newest first: each is a button that chooses it. */
export function PictureLibrary({ address, signIn, sought, onChoose }: LibraryProps) {
  const t = deskWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const shownBefore = useRef<number | null>(null) // when more was asked for
  const [query, setQuery] = useState(sought.current)
  const { pictures, next, isAsking, trouble, more } = usePictures(address, query)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useEffect(() => {
    if (shownBefore.current === null || pictures.length <= shownBefore.current) return
    list.current?.querySelectorAll('button')[shownBefore.current]?.focus()
    shownBefore.current = null
  }, [pictures])

  const found =
    pictures.length > 0
      ? t('library.count', { count: pictures.length })
      : t(query.trim() ? 'media.noneLike' : 'library.none')
  return (
    <>
      <search className="desk-field">
        <label htmlFor={`${id}-field`}>{t('media.find')}</label>
        <input
          ref={field}
          id={`${id}-field`}
          type="text" // in a search field, Escape would not leave
          autoComplete="off"
          dir="auto"
          maxLength={200}
          value={query}
          onChange={({ currentTarget }) => {
            shownBefore.current = null
            sought.current = currentTarget.value
            setQuery(currentTarget.value)
          }}
        />
      </search>
      <p role="status" className={trouble ? 'desk-refused' : 'desk-help'}>
        {trouble ? t(`library.waits.${trouble}`) : isAsking ? t('library.looking') : found}
        {trouble === 'signed out' && (
          <>
            {' '}
            <a href={signIn} target="_blank" rel="noopener">
              {t('keep.signIn')}
            </a>
          </>
        )}
      </p>
      <div className="desk-shelf">
        <ul ref={list}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <button type="button" onClick={() => onChoose(picture)}>
                <PictureImage
                  address={picture.small}
                  alt={picture.alt}
                  width={picture.width}
                  height={picture.height}
                  className="desk-thumbnail"
                />
                <span dir="auto">{picture.credit}</span>
              </button>
            </li>
          ))}
        </ul>
        {next && (
          <button
            type="button"
            className="desk-quiet"
            onClick={() => {
              shownBefore.current = pictures.length
              more()
            }}
          >
            {t('library.more')}
          </button>
        )}
      </div>
    </>
  )
}
