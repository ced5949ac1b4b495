import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { LiveDeed } from '#lib/mutations/desk/live.ts'
import type { Belonging } from '#lib/queries/desk/belonging.ts'

type Props = { id: number; belongs: Belonging; zone: string | null; action: FormAction | null }

/** Since when an article follows an event, and until when: begun, ended, and either taken back. */
export function Live({ id, belongs: { liveFrom, liveUntil }, zone, action }: Props) {
  const t = deskWords()
  const deeds: LiveDeed[] = liveUntil ? ['goOn', 'forget'] : liveFrom ? ['end', 'forget'] : ['start']
  return (
    <section className="mt-4" aria-labelledby="live">
      <h3 id="live" className="font-semibold">
        {t('belonging.live')}
      </h3>
      <p>
        {liveFrom === null
          ? t('belonging.notLive')
          : t.rich(liveUntil ? 'belonging.wasLive' : 'belonging.isLive', {
              from: () => <Moment at={liveFrom} zone={zone} />,
              until: () => liveUntil && <Moment at={liveUntil} zone={zone} />,
            })}
      </p>
      {action && <p className="desk-help">{t('belonging.liveHelp')}</p>}
      {action &&
        deeds.map((deed) => (
          <Form key={deed} action={action} name={t(`belonging.${deed}`)} className="mt-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="deed" value={deed} />
            <Submit quiet>{t(`belonging.${deed}`)}</Submit>
          </Form>
        ))}
    </section>
  )
}
