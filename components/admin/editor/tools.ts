import type { Command, KeyBinding } from '@codemirror/view'
import { deskWords } from '#lib/messages/desk/words.ts'

export type Tool = {
  name: 'bold' | 'italic' | 'link' | 'heading' | 'quote' | 'list' | 'numbers' | 'find'
  key?: string
}

export const tools: Tool[] = [
  { name: 'bold', key: 'b' },
  { name: 'italic', key: 'i' },
  { name: 'link', key: 'k' },
  { name: 'heading' },
  { name: 'quote' },
  { name: 'list' },
  { name: 'numbers' },
  { name: 'find', key: 'f' },
]

/** As ARIA writes it. */
export function shortcutOf({ key }: Tool): string | undefined {
  return key && `Control+${key.toUpperCase()}`
}

/** What each tool does; loaded with the editor itself. */
export async function loadCommands(): Promise<Record<Tool['name'], Command>> {
  const t = deskWords()
  const [{ around, atLineStart, link }, { openSearchPanel }] = await Promise.all([
    import('./commands.ts'),
    import('@codemirror/search'),
  ])
  return {
    bold: around('**', t('write.boldText')),
    italic: around('*', t('write.italicText')),
    link: link(t('write.linkText')),
    heading: atLineStart(() => '## ', /^#{1,6} /),
    quote: atLineStart(() => '> ', /^> /),
    list: atLineStart(() => '- ', /^[-*] /),
    numbers: atLineStart((number) => `${number}. `, /^\d+\. /),
    find: openSearchPanel,
  }
}

export function keysOf(commands: Record<Tool['name'], Command>): KeyBinding[] {
  return tools.flatMap(({ name, key }) => (key ? [{ key: `Mod-${key}`, run: commands[name] }] : []))
}
