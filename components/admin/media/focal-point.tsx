'use client'

import { type MouseEvent, useEffect, useState } from 'react'
import { useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { address: string; width: number; height: number; focalX: number; focalY: number }

/** A picture on which the point that matters is shown and set: by pressing on it, or by the two sliders below. */
export function FocalPoint({ address, width, height, focalX, focalY }: Props) {
  const t = deskWords()
  const { values, errors } = useFormState()
  const x = Number(values?.focalX ?? Math.round(focalX * 100))
  const y = Number(values?.focalY ?? Math.round(focalY * 100))
  const [point, setPoint] = useState({ x, y })
  useEffect(() => setPoint({ x, y }), [x, y]) // what others saved, or what the form was answered with
  const error = errors?.focalX ?? errors?.focalY
  const set = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const part = (at: number, whole: number) => Math.min(100, Math.max(0, Math.round((at / whole) * 100)))
    setPoint({ x: part(clientX - box.left, box.width), y: part(clientY - box.top, box.height) })
  }
  const radius = Math.max(width, height) / 40
  const place = { cx: (point.x / 100) * width, cy: (point.y / 100) * height, r: radius, fill: 'none' }
  return (
    <fieldset>
      <legend className="font-semibold">{t('media.focal')}</legend>
      <svg viewBox={`0 0 ${width} ${height}`} className="mt-2 block w-full cursor-crosshair" aria-hidden onClick={set}>
        <image href={address} width={width} height={height} />
        <circle {...place} stroke="black" strokeWidth={radius / 2} />
        <circle {...place} stroke="white" strokeWidth={radius / 4} />
      </svg>
      <div className="mt-2 grid grid-cols-2 gap-6">
        {(['x', 'y'] as const).map((axis) => (
          <label key={axis}>
            {t(axis === 'x' ? 'media.focalX' : 'media.focalY')}
            <input
              type="range"
              name={axis === 'x' ? 'focalX' : 'focalY'}
              min={0}
              max={100}
              value={point[axis]}
              onChange={({ target }) => setPoint({ ...point, [axis]: Number(target.value) })}
            />
          </label>
        ))}
      </div>
      <p className="desk-help">{t('media.focalHelp')}</p>
      {error && <p className="desk-error">{error}</p>}
    </fieldset>
  )
}
