'use client'

import { useEffect, useState } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { ask } from './ask.ts'

type Company = { others: { name: string; isSelf: boolean }[]; version: number; by: string | null }

const every = 15_000 // milliseconds; who is silent for 40 seconds is taken to be gone

/** Says who else has the text open, and when somebody saves it meanwhile. */
export function CompanyLine({ address, version }: { address: string; version: number }) {
  const t = deskWords()
  const [company, setCompany] = useState<Company | null>(null)
  useEffect(() => {
    const window_ = crypto.randomUUID()
    const appear = async () => {
      const answer = await ask<Company>(address, { window: window_ })
      if (answer.ok) setCompany(answer.value)
    }
    const leave = () => navigator.sendBeacon(address, JSON.stringify({ window: window_, leaving: true }))
    const again = ({ persisted }: PageTransitionEvent) => persisted && void appear()
    void appear()
    const timer = setInterval(appear, every)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', again)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', again)
      leave()
    }
  }, [address])
  const others = company?.others.filter(({ isSelf }) => !isSelf) ?? []
  const names = new Intl.ListFormat('en').format(others.map(({ name }) => name))
  return (
    <div role="status" className="text-soft">
      {others.length > 0 && <p>{t('company.others', { names, count: others.length })}</p>}
      {company?.others.some(({ isSelf }) => isSelf) && <p>{t('company.self')}</p>}
      {company && company.version > version && (
        <p className="text-accent">
          {t('company.newer', { by: company.by ?? t('editor.somebody'), version: String(company.version) })}
        </p>
      )}
    </div>
  )
}
