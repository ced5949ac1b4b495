import { env } from '../env.ts'
import { outbound } from '../http/outbound.ts'
import { createAsk } from '../links/ask.ts'
import { askDueLinks } from '../links/run.ts'
import type { LinkAnswer } from '../links/verdict.ts'
import { attempt } from '../mutations/attempt.ts'

const soon = 1_000 // milliseconds, while there is something to ask
const idle = 10_000
const deaf = { first: 60_000, most: 30 * 60_000 }

type Options = { onAnswer?: (answer: LinkAnswer) => void }

/** Asks links as they become due, round by round; while nothing outside can be heard, less and less often. */
export function askLinks({ onAnswer }: Options = {}): { stop: () => void } {
  if (!env().LINK_CHECKS) return { stop: () => {} }
  const ask = createAsk(outbound)
  const askDue = attempt(() => askDueLinks(ask))
  let timer: NodeJS.Timeout | undefined
  let silence = 0
  let isOver = false

  async function round(): Promise<void> {
    const run = await askDue()
    for (const answer of run?.answers ?? []) onAnswer?.(answer)
    silence = run?.heard === false ? Math.min(silence * 2 || deaf.first, deaf.most) : 0
    if (!isOver) timer = setTimeout(round, silence || (run && run.asked > 0 ? soon : idle))
  }

  timer = setTimeout(round, soon)
  return {
    stop: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
