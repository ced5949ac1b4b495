'use client'

export type Choice = { key: string; name: string; detail?: string }

type Props = {
  id: string
  label: string
  choices: Choice[]
  active: number
  onChoose: (index: number) => void
}

/** The id of an option, for the field that says which one is active. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

/** What a field offers: a listbox of APG's combobox pattern. The focus stays in the field, which takes the keys. */
export function Options({ id, label, choices, active, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label={label} className="desk-options" tabIndex={-1}>
      {choices.map(({ key, name, detail }, index) => (
        <div
          key={key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={(option) => {
            if (index === active) option?.scrollIntoView({ block: 'nearest' })
          }}
          onPointerDown={(event) => event.preventDefault()}
          onPointerUp={() => onChoose(index)}
        >
          <span dir="auto">{name}</span>
          {detail && <span className="desk-option-detail">{detail}</span>}
        </div>
      ))}
    </div>
  )
}
