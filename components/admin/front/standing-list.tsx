import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Standing } from '#lib/queries/desk/front.ts'
import { adminPaths } from '#lib/urls.ts'
import { Weight, weightOf } from './weight.tsx'

type Props = { standing: Standing[]; pinned: number[]; actions: { pinStanding: FormAction; weigh: FormAction } }

/** What stands on the front page, and what gives it another place: a pin, or its weight. */
export function StandingList({ standing, pinned, actions: { pinStanding, weigh } }: Props) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('front.standing')}</h2>
      {standing.length === 0 && <p>{t('front.empty')}</p>}
      <ol>
        {standing.map(({ id, title, lang, importance }) => (
          <li key={id} className="border-b border-hair py-2">
            <a href={adminPaths.article(id)} lang={lang} dir={direction(lang)}>
              {title}
            </a>
            <details>
              <summary className="cursor-pointer py-2 text-small text-soft">{weightOf(importance)}</summary>
              <Form action={weigh} name={t('front.weigh', { title })}>
                <input type="hidden" name="id" value={id} />
                <Weight importance={importance} label={t('front.weigh', { title })} />
                <Submit quiet>{t('form.save')}</Submit>
              </Form>
              {!pinned.includes(id) && (
                <Form action={pinStanding} name={t('front.pinOne', { title })} className="mt-3">
                  <input type="hidden" name="id" value={id} />
                  <Submit quiet name={t('front.pinOne', { title })}>
                    {t('front.pin')}
                  </Submit>
                </Form>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
