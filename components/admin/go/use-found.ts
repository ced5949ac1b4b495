'use client'

import { useEffect, useState } from 'react'
import { ask, type Trouble } from '#components/admin/editor/ask.ts'
import type { Target } from '#lib/queries/desk/lookup.ts'

/** What was found, and by which words: those that are typed now may be others. */
type Answer = { query: string; found: Target[]; trouble: Trouble | null }

const pause = 120 // milliseconds without another key

/** Where one can go by what is typed; with nothing typed, what is known already. */
export function useFound(query: string, first: Target[], address: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ query: '', found: first, trouble: null })
  useEffect(() => {
    if (query === '') return setAnswer({ query, found: first, trouble: null })
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const got = await ask<{ found: Target[] }>(`${address}${encodeURIComponent(query)}`, undefined, stop.signal)
      if (stop.signal.aborted) return
      setAnswer(got.ok ? { query, ...got.value, trouble: null } : { query, found: [], trouble: got.error })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, first, address])
  return answer
}
