import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'

type Props = { trouble: Partial<Record<'date' | 'at', string>>; zone: string | null }

/** The way to the front page of another day, and of a moment to come. */
export function OtherMoments({ trouble, zone }: Props) {
  const t = deskWords()
  const asked = [
    { name: 'date', title: t('front.earlier'), label: t('front.date'), help: t('front.earlierHelp'), type: 'date' },
    {
      name: 'at',
      title: t('front.come'),
      label: t('front.comeAt'),
      help: zone ? t('form.zone', { zone }) : t('form.siteZone', { zone: 'UTC' }),
      type: 'datetime-local',
    },
  ] as const
  return asked.map(({ name, title, label, help, type }) => (
    <section key={name} className="desk-section">
      <h2 className="headline text-third">{title}</h2>
      <form action={adminPaths.front()} method="get" aria-label={title} className="flex flex-wrap items-end gap-4">
        <label>
          {label}
          <input
            type={type}
            name={name}
            step={type === 'date' ? undefined : 1}
            aria-invalid={trouble[name] ? true : undefined}
            aria-describedby={`other-${name}`}
          />
        </label>
        {name === 'at' && <input type="hidden" name="zone" value={zone ?? 'UTC'} />}
        <button type="submit" className="desk-quiet">
          {t('front.go')}
        </button>
      </form>
      <p id={`other-${name}`} className={trouble[name] ? 'desk-error' : 'desk-help'} role={trouble[name] && 'alert'}>
        {trouble[name] ?? help}
      </p>
    </section>
  ))
}
