import { Input } from '#components/admin/form/field.tsx'
import { localIn } from '#lib/dates.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { name: string; label: string; at?: Date | null; zone: string | null; help?: string; optional?: boolean }

/**
 * A day and a time, by the clocks of whoever types it, or of the site as long as these are not known. Which clocks it was
 * asked by is said beside it, and sent along (lib/http/moment.ts).
 */
export function MomentInput({ name, label, at = null, zone, help, optional }: Props) {
  const t = deskWords()
  const clocks = zone ?? 'UTC'
  const said = zone ? t('form.zone', { zone }) : t('form.siteZone', { zone: clocks })
  return (
    <>
      <input type="hidden" name="zone" value={clocks} />
      <Input
        name={name}
        type="datetime-local"
        step={1}
        value={at ? localIn(at, clocks) : ''}
        label={label}
        help={help ? `${help} ${said}` : said}
        optional={optional}
      />
    </>
  )
}
