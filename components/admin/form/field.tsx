'use client'

import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { useFormState } from './form.tsx'

export type Shared = { name: string; label: string; help?: string; value?: string; optional?: boolean }

/** A label, help beside it and what was wrong with it, tied to the control for those who hear the page. */
export function useField({ name, help, value = '' }: Shared) {
  const id = useId()
  const { errors, values } = useFormState()
  const error = errors?.[name]
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    control: {
      id,
      name,
      defaultValue: [values?.[name]].flat().at(-1) ?? value,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described || undefined,
    },
  }
}

type FrameProps = Shared & { id: string; error: string | undefined; children: ReactNode }

export function Frame({ id, label, help, error, optional, children }: FrameProps) {
  return (
    <div className="desk-field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="desk-optional"> {deskWords()('form.optional')}</span>}
      </label>
      {children}
      {help && (
        <p id={`${id}-help`} className="desk-help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="desk-error">
          {error}
        </p>
      )}
    </div>
  )
}

/** What a form sends that is not shown; an answer may have put something newer in its place. */
export function Hidden({ name, value }: { name: string; value: number }) {
  const { values } = useFormState()
  return <input type="hidden" name={name} value={values?.[name] ?? value} />
}

type InputProps = Shared &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'readOnly' | 'step' | 'dir'>

export function Input({ type = 'text', autoComplete, inputMode, readOnly, step, dir, ...shared }: InputProps) {
  const { id, error, control } = useField(shared)
  const isSecret = type === 'password'
  return (
    <Frame {...shared} id={id} error={error}>
      <input
        key={control.defaultValue}
        {...control}
        {...(isSecret ? { defaultValue: '' } : {})}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        readOnly={readOnly}
        step={step}
        dir={dir}
      />
    </Frame>
  )
}

/** A file to send. Browsers give none back: after a refusal it has to be chosen again. */
export function FileInput({ accept, ...shared }: Omit<Shared, 'value'> & { accept: string }) {
  const { id, error, control } = useField(shared)
  const { defaultValue: _, ...file } = control
  return (
    <Frame {...shared} id={id} error={error}>
      <input {...file} type="file" accept={accept} />
    </Frame>
  )
}

type CheckboxProps = Pick<Shared, 'name' | 'label' | 'help'> & { checked: boolean }

/** Sends `1` when it is ticked, and nothing when it is not. */
export function Checkbox({ name, label, help, checked }: CheckboxProps) {
  const id = useId()
  const { values } = useFormState()
  const isOn = values ? values[name] === '1' : checked
  return (
    <div className="desk-field">
      <label className="flex min-h-11 items-center gap-2">
        <input
          key={String(isOn)}
          type="checkbox"
          name={name}
          value="1"
          defaultChecked={isOn}
          aria-describedby={help && `${id}-help`}
        />
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="desk-help">
          {help}
        </p>
      )}
    </div>
  )
}

type Watched = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  | 'onInput'
  | 'onKeyDown'
  | 'onBlur'
  | 'aria-autocomplete'
  | 'aria-haspopup'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'dir'
>

export function TextArea({ rows = 4, ...props }: Shared & Watched & { rows?: number }) {
  const { name, label, help, value, optional, ...watched } = props
  const shared = { name, label, help, value, optional }
  const { id, error, control } = useField(shared)
  return (
    <Frame {...shared} id={id} error={error}>
      <textarea key={control.defaultValue} {...control} {...watched} rows={rows} />
    </Frame>
  )
}

type Option = { value: string; label: string }

export function Select({ options, ...shared }: Shared & { options: Option[] }) {
  const { id, error, control } = useField(shared)
  return (
    <Frame {...shared} id={id} error={error}>
      <select key={control.defaultValue} {...control}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
