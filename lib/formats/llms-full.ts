import { rfc3339 } from '../dates.ts'
import type { Article } from '../queries/articles.ts'
import { site } from '../queries/visibility.ts'
import { contentSignal } from '../rights/policy.ts'
import { absolute, paths } from '../urls.ts'
import { escapeMarkdown } from './markdown.ts'
import { weigh } from './tokens.ts'
import { withheldNotice } from './withheld.ts'

/** The newest articles with their texts, one after the other, as many as `budget` tokens hold; none that forbids this use. */
export async function fullGuide(articles: AsyncIterable<Article>, budget: number): Promise<string> {
  const { name, tagline } = site()
  let guide = `# ${escapeMarkdown(name)}\n\n> ${escapeMarkdown(tagline)}\n`
  let left = budget - weigh(guide)
  for await (const article of articles) {
    if (!article.uses.aiInput) continue
    const text = `\n${fullText(article)}`
    left -= weigh(text)
    if (left < 0) break
    guide += text
  }
  return guide
}

function fullText(article: Article): string {
  const url = absolute(paths.article(article.slug))
  const facts = [
    `- url: ${url}`,
    `- canonical_source: ${article.canonicalSource ?? url}`,
    `- published_at: ${rfc3339(article.publishedAt)}`,
    `- content_signal: ${contentSignal(article.uses)}`,
  ]
  const blocks = [
    `## ${escapeMarkdown(article.title)}`,
    facts.join('\n'),
    escapeMarkdown(article.summary),
    article.markdown.trim(),
    withheldNotice(article, (original) => `<${original}>`),
  ]
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`
}
