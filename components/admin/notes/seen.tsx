'use client'

import { useEffect, useRef, useState } from 'react'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

/** `notice` is what tells the desk that it was seen because it came into view; without it, only the button does. */
type Props = { id: number; title: string; action: FormAction; notice?: FormAction }

/** Says that one has seen what one is asked on an article. */
export function Seen({ id, title, action, notice }: Props) {
  const t = deskWords()
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (!notice || !place.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      const form = new FormData()
      form.set('id', String(id))
      notice(idle, form).then(
        ({ status }) => setSeen(status === 'done'),
        () => setSeen(false), // the desk does not answer: it goes on waiting
      )
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [id, notice])
  return (
    <div ref={place}>
      {isSeen ? (
        <p role="status" className="text-small text-soft">
          {t('notes.isSeen')}
        </p>
      ) : (
        <Form action={action} name={t('notes.seenAll', { title })}>
          <input type="hidden" name="id" value={id} />
          <Submit plain name={t('notes.seenAll', { title })}>
            {t('notes.seen')}
          </Submit>
        </Form>
      )}
    </div>
  )
}
