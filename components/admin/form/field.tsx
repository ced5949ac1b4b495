'use client'

import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { useFormState } from './form.tsx'

type Shared = { name: string; label: string; help?: string; value?: string; optional?: boolean }

/** A label, help beside it and what was wrong with it, tied to the control for those who hear the page. */
function useField({ name, help, value = '' }: Shared) {
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
      defaultValue: values?.[name] ?? value,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described || undefined,
    },
  }
}

type FrameProps = Shared & { id: string; error: string | undefined; children: ReactNode }

function Frame({ id, label, help, error, optional, children }: FrameProps) {
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

type InputProps = Shared &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'readOnly' | 'step'>

export function Input({ type = 'text', autoComplete, inputMode, readOnly, step, ...shared }: InputProps) {
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

export function TextArea({ rows = 4, ...shared }: Shared & { rows?: number }) {
  const { id, error, control } = useField(shared)
  return (
    <Frame {...shared} id={id} error={error}>
      <textarea key={control.defaultValue} {...control} rows={rows} />
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
