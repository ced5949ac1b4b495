'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const every = 20_000 // milliseconds

/** Has the page looked up again while somebody looks at it; without scripts it is a page like any other. */
export function Live() {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router])
  return null
}
