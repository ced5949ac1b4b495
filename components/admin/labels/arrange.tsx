import { Moves, type RowKey } from '#components/admin/form/arranged-list.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import type { Step } from '#lib/arranged.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

const short = { up: 'topics.upShort', down: 'topics.downShort', in: 'topics.add', out: 'topics.outShort' } as const

type Props = { line: { id: RowKey; name: string }; steps: Step[]; action: FormAction }

/** What moves something in a list that editors put in order: a button for each step, by pointer or key. */
export function Arrange({ line, steps, action }: Props) {
  const t = deskWords()
  return (
    <span className="desk-steps">
      {steps.map((step) => (
        <Form key={step} action={action} name={t(`topics.${step}`, { name: line.name })}>
          <Moves id={line.id} step={step} />
          <Submit quiet name={t(`topics.${step}`, { name: line.name })}>
            {t(short[step])}
          </Submit>
        </Form>
      ))}
    </span>
  )
}
