import { deskWords } from '#lib/messages/desk/words.ts'

/** A picture on its way to the desk, 0–1 of it. */
export type Sent = { name: string; share: number }

/** How far pictures are on their way, and what became of one that did not get there. */
export function Sending({ sent, trouble }: { sent: Sent | null; trouble: string }) {
  const t = deskWords()
  return (
    <>
      {sent && (
        <p className="desk-sending">
          <label htmlFor="sending">
            {sent.share < 1 ? t('write.uploading', { name: sent.name }) : t('write.making', { name: sent.name })}
          </label>
          {/* The desk does not say how far it is with making it anew: no share is shown of that. */}
          <progress id="sending" value={sent.share < 1 ? sent.share : undefined} />
        </p>
      )}
      <p role="alert" className="desk-error">
        {trouble}
      </p>
    </>
  )
}
