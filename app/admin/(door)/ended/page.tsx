import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { readUnsent, unsentHeader, writtenIn } from '#lib/http/unsent.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'

export const metadata: Metadata = { title: deskWords()('door.unsentTitle') }

/** What a browser without scripts sent after the session had ended, to be sent again; with scripts it is kept by the form. */
export default async function Page() {
  const unsent = readUnsent((await headers()).get(unsentHeader))
  if (!unsent) redirect(adminPaths.signIn())
  const t = deskWords()
  const written = writtenIn(unsent)
  return (
    <>
      <h1 className="headline text-third">{t('door.unsentTitle')}</h1>
      <p className="mt-4">{t('door.unsent')}</p>
      {unsent.hasFiles && <p className="mt-4">{t('door.unsentFiles')}</p>}
      <p className="mt-4">
        <a href={adminPaths.signIn()} target="_blank" rel="noreferrer">
          {t('door.signInElsewhere')}
        </a>
      </p>
      <form method="post" action={unsent.to} encType="multipart/form-data" className="mt-4">
        {unsent.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names come more than once, and nothing moves
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="desk-button">
          {t('door.sendAgain')}
        </button>
      </form>
      {written.length > 0 && (
        <section className="mt-8">
          <h2 className="headline text-third">{t('door.typed')}</h2>
          {written.map((text) => (
            <div key={text} className="desk-printed">
              <pre>{text}</pre>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
