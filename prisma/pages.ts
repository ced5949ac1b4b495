import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { stopRendering } from '#components/mdx/render.ts'
import { setText } from '#components/mdx/set-text.ts'
import { alone } from '#lib/db/alone.ts'
import { db } from '#lib/db/client.ts'
import { type BuiltInPage, builtInPages } from '#lib/house/pages.ts'
import { readTag } from '#lib/lang.ts'
import { interfaceLang } from '#lib/messages/words.ts'
import { follows, provideBuiltInPage } from '#lib/mutations/pages.ts'

const frontMatter = z.strictObject({ title: z.string(), description: z.string() })

/**
 * Gives the paper the pages of the house that come with the software, in its own language, where no editor has written
 * them. @returns how many are new, or have another text now
 */
export function provideBuiltInPages(): Promise<number> {
  return alone('pages of the house', provide)
}

async function provide(): Promise<number> {
  const rows = await db.page.findMany()
  let provided = 0
  for (const slug of builtInPages) {
    const text = await readBuiltIn(slug)
    const row = rows.find((each) => each.slug === slug)
    if (row && !follows(row, text)) continue
    const outcome = await setText(text.body, text.lang)
    if (!outcome.ok) throw new Error(`${slug}.md, line ${outcome.error.line ?? '?'}: ${outcome.error.message}`)
    if (await provideBuiltInPage(slug, { ...text, ...outcome.value })) provided += 1
  }
  if (provided > 0) await stopRendering()
  return provided
}

/** The text of a page that comes with the software, in the language of the interface. */
async function readBuiltIn(slug: BuiltInPage) {
  const lang = interfaceLang()
  const { language } = readTag(lang)
  const file = await readFile(path.resolve('prisma/sample/pages', language, `${slug}.md`), 'utf8')
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? []
  return { lang, body, ...frontMatter.parse(parse(head)) }
}
