import { parseArgs } from 'node:util'
import { withDatabase } from '#lib/launch/database.ts'
import { fail } from '#lib/launch/steps.ts'

const usage = `npm run rights -- SOURCE [--show full|excerpt|link|default] [--search yes|no|default]
                        [--ai-input yes|no|default] [--ai-train yes|no|default]

Sets how much is shown of what comes from a source, and what others may do with it; "default" leaves it to the paper.`

const shows = { full: 'FULL', excerpt: 'EXCERPT', link: 'LINK', default: null } as const
const answers = { yes: true, no: false, default: null }
const names = ['show', 'search', 'ai-input', 'ai-train'] as const

try {
  const option = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: option, search: option, 'ai-input': option, 'ai-train': option },
  })
  const [slug] = positionals
  const unread = names.filter(
    (name) => values[name] !== undefined && !Object.hasOwn(name === 'show' ? shows : answers, values[name]),
  )
  if (!slug || positionals.length > 1 || unread.length > 0 || Object.keys(values).length === 0) {
    console.log(usage)
    process.exit(2)
  }
  const database = await withDatabase()
  const { setSourcePolicy } = await import('#lib/mutations/sources.ts')
  const set = await setSourcePolicy(slug, {
    ...(values.show ? { rights: shows[values.show as keyof typeof shows] } : {}),
    ...(values.search ? { search: answers[values.search as keyof typeof answers] } : {}),
    ...(values['ai-input'] ? { aiInput: answers[values['ai-input'] as keyof typeof answers] } : {}),
    ...(values['ai-train'] ? { aiTrain: answers[values['ai-train'] as keyof typeof answers] } : {}),
  })
  console.log(set.ok ? `The rights of ${slug} are set.` : `There is no source ${slug}.`)
  const { db } = await import('#lib/db/client.ts')
  await db.$disconnect()
  await database.stop()
  process.exitCode = set.ok ? 0 : 1
} catch (error) {
  fail(error)
}
