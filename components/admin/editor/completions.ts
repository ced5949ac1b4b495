import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { ask } from './ask.ts'

type Found = { name: string; kind: string; path: string }

/** After `[[` a link to something in the paper is offered, after `](/` its address. */
export function completions(lookup: string): Extension {
  const find = async (query: string, context: CompletionContext): Promise<Found[]> => {
    const stop = new AbortController()
    context.addEventListener('abort', () => stop.abort())
    const answer = await ask<{ found: Found[] }>(`${lookup}${encodeURIComponent(query)}`, undefined, stop.signal)
    return answer.ok ? answer.value.found : []
  }
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const whole = context.matchBefore(/\[\[[^[\]\n]{2,60}$/)
    const address = context.matchBefore(/\]\(\/?[^()\s]{2,60}$/)
    const typed = whole ?? address
    if (!typed) return null
    const found = await find(typed.text.slice(2).replace(/^\/|-/g, ' ').trim(), context)
    if (context.aborted || found.length === 0) return null
    return {
      from: typed.from,
      filter: false,
      options: found.map(({ name, kind, path }) => ({
        label: name,
        detail: kind,
        apply: whole ? `[${name.replace(/[[\]\\]/g, '\\$&')}](${path})` : `](${path}`,
      })),
    }
  }
  return autocompletion({ override: [source], icons: false, activateOnTypingDelay: 200 })
}
