import type { FormAction } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Belonging as Belongs } from '#lib/queries/desk/belonging.ts'
import { Live } from './live.tsx'
import { Story } from './story.tsx'
import { Translation } from './translation.tsx'

type Props = {
  id: number
  belongs: Belongs
  zone: string | null
  /** Each for who may. */
  actions: { original: FormAction | null; live: FormAction | null; story: FormAction | null }
}

/** What an article belongs to: an original in another language, an event, a story. */
export function Belonging({ id, belongs, zone, actions }: Props) {
  return (
    <section className="desk-section" aria-labelledby="belonging">
      <h2 id="belonging" className="headline text-third">
        {deskWords()('belonging.title')}
      </h2>
      <Translation id={id} belongs={belongs} action={actions.original} />
      <Story id={id} belongs={belongs} action={actions.story} />
      <Live id={id} belongs={belongs} zone={zone} action={actions.live} />
    </section>
  )
}
