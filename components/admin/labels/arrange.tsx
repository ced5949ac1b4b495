import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { LabelLine } from '#lib/queries/desk/labels.ts'

type Step = 'up' | 'down' | 'in' | 'out'

const short = { up: 'topics.upShort', down: 'topics.downShort', in: 'topics.add', out: 'topics.outShort' } as const

/** What moves a topic in the curated list: a button for each step, by pointer or key. */
export function Arrange({ line, steps, action }: { line: LabelLine; steps: Step[]; action: FormAction }) {
  const t = deskWords()
  return (
    <span className="flex flex-wrap gap-2">
      {steps.map((step) => (
        <Form key={step} action={action} name={t(`topics.${step}`, { name: line.name })}>
          <input type="hidden" name="id" value={line.id} />
          <input type="hidden" name="step" value={step} />
          <Submit quiet name={t(`topics.${step}`, { name: line.name })}>
            {t(short[step])}
          </Submit>
        </Form>
      ))}
    </span>
  )
}
