'use client'

import { useEffect, useRef, useState } from 'react'
import { direction } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { differentWords } from '#lib/text/differences.ts'
import { type FormFields, mergeFields, type Theirs } from '#lib/text/fields.ts'
import { type Choice, chosen, isConflict } from '#lib/text/merge.ts'
import { Changes } from './changes.tsx'
import type { Labels } from './field-labels.ts'

type Props = {
  /** The version that mine began from. */
  version: number
  mine: FormFields
  theirs: Theirs
  labels: Labels
  onTake: (fields: FormFields) => void
}

/** Two versions of one text: what both changed is chosen here, place by place; the rest is put together already. */
export function Conflict({ version, mine, theirs, labels, onTake }: Props) {
  const t = deskWords()
  const by = theirs.by ?? t('editor.somebody')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [merged] = useState(() => mergeFields(theirs.base, mine, theirs.fields))
  const disputes = merged.body.filter(isConflict)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const choose = (place: string) => (choice: Choice) => setChoices((now) => ({ ...now, [place]: choice }))
  const take = () => {
    const fields = { ...merged.fields }
    for (const name of merged.disputed) if (choices[name] === 'theirs') fields[name] = theirs.fields[name] ?? ''
    fields.body = chosen(
      merged.body,
      disputes.map((_, index) => choices[`body-${index}`] ?? 'both'),
    )
    onTake(fields)
  }
  const lang = mine.lang || 'en'
  return (
    <section className="desk-section" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1} className="headline text-third">
        {t('merge.title')}
      </h2>
      <p>
        {theirs.version === version
          ? t('merge.aboutLabels')
          : t('merge.about', { by, version: String(theirs.version) })}
      </p>
      {merged.disputed.map((name) => (
        <Place
          key={name}
          name={name}
          title={labels[name] ?? name}
          texts={{ base: theirs.base[name] ?? '', mine: mine[name] ?? '', theirs: theirs.fields[name] ?? '' }}
          {...{ by, lang }}
          choice={choices[name] ?? 'mine'}
          onChoose={choose(name)}
        />
      ))}
      {disputes.map((part, index) => (
        <Place
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a text have no other name, and stay
          key={index}
          name={`body-${index}`}
          title={t('merge.place', { number: String(index + 1) })}
          texts={{ base: part.base.join('\n'), mine: part.mine.join('\n'), theirs: part.theirs.join('\n') }}
          {...{ by, lang }}
          choice={choices[`body-${index}`] ?? 'both'}
          both
          onChoose={choose(`body-${index}`)}
        />
      ))}
      <button type="button" className="desk-button mt-6" onClick={take}>
        {t('merge.take')}
      </button>
    </section>
  )
}

type PlaceProps = {
  name: string
  title: string
  texts: { base: string; mine: string; theirs: string }
  by: string
  lang: string
  choice: Choice
  both?: boolean
  onChoose: (choice: Choice) => void
}

function Place({ name, title, texts, by, lang, choice, both = false, onChoose }: PlaceProps) {
  const t = deskWords()
  const sides = [
    { side: 'mine' as const, label: t('merge.mine') },
    { side: 'theirs' as const, label: t('merge.theirs', { by }) },
  ]
  return (
    <fieldset className="mt-6 border-t border-rule pt-3">
      <legend className="font-semibold">{title}</legend>
      <div className="grid gap-6 tablet:grid-cols-2">
        {sides.map(({ side, label }) => (
          <div key={side}>
            <label className="flex items-center gap-2">
              <input type="radio" name={`choice-${name}`} checked={choice === side} onChange={() => onChoose(side)} />
              {label}
            </label>
            <p lang={lang} dir={direction(lang, texts[side])} className="desk-changes mt-2">
              {texts[side] === '' ? (
                <em>{t('merge.empty')}</em>
              ) : (
                <Changes pieces={differentWords(texts.base, texts[side], lang)} />
              )}
            </p>
          </div>
        ))}
      </div>
      {both && (
        <label className="mt-3 flex items-center gap-2">
          <input type="radio" name={`choice-${name}`} checked={choice === 'both'} onChange={() => onChoose('both')} />
          {t('merge.both')}
        </label>
      )}
    </fieldset>
  )
}
