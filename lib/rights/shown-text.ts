import { contentHash } from '../hash.ts'
import { settings } from '../settings/settings.ts'
import { excerpt } from './excerpt.ts'
import type { Shown } from './policy.ts'

type Text = {
  title: string
  summary: string
  lang: string
  body: string
  bodyFormat: 'MARKDOWN' | 'MDX'
  bodyTrust: 'UNTRUSTED' | 'EDITOR'
  markdown: string | null
  contentHash: string
}

type ShownText = Pick<Text, 'body' | 'bodyFormat' | 'bodyTrust' | 'contentHash'> & { markdown: string }

/**
 * The text of an article as far as it may be shown, which is all that any page, format, feed or program ever gets of it.
 * An excerpt is a text of its own: its hash is that of what is shown, and so is its rendering.
 */
export function shownText(text: Text, shown: Shown): ShownText {
  const whole = text.markdown ?? text.body
  if (shown === 'FULL') {
    const { body, bodyFormat, bodyTrust, contentHash: hash } = text
    return { body, bodyFormat, bodyTrust, markdown: whole, contentHash: hash }
  }
  const markdown = shown === 'EXCERPT' ? excerpt(whole, text.lang, settings().excerptWords) : ''
  const hash = contentHash({ title: text.title, summary: text.summary, markdown })
  return { body: markdown, bodyFormat: 'MARKDOWN', bodyTrust: 'UNTRUSTED', markdown, contentHash: hash }
}
