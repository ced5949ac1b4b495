import { formatDate, rfc3339 } from '../dates.ts'
import { direction } from '../lang.ts'
import { interfaceAttributes, words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'
import { Html, html } from './html.ts'
import { liveSentence } from './live.ts'
import { correctionTitle, modelNote } from './subject.ts'

type Props = { article: Article; body: { html: string } }

/**
 * An article as one small page: its text whole, pictures by their descriptions, the reader's own fonts. Everything but
 * the text takes about 2 KB on the wire.
 */
export function liteArticle({ article, body }: Props): string {
  const t = words()
  const { title, summary, lang, canonicalSource, corrections, slug, summaryModel, bodyModel } = article
  const content = html`
<article lang="${lang}" dir="${direction(lang, title + summary)}">
<h1>${title}</h1>
${summary && html`<p class="standfirst">${summary}</p>`}
${summary && note(modelNote('summary', summaryModel))}
<p class="note" ${interfaceLanguage()}>${byline(article)}</p>
${note(liveSentence(article))}
${corrections.map(({ text, publishedAt }) => html`<p class="note"><b ${interfaceLanguage()}>${correctionTitle(publishedAt)}.</b> ${text}</p>`)}
${note(modelNote('body', bodyModel))}
${new Html(withoutPictures(body.html, lang))}
</article>
${canonicalSource && html`<p class="note">${t('article.original')}: ${link(canonicalSource, canonicalSource)}</p>`}`
  const head = html`<link rel="canonical" href="${absolute(paths.article(slug))}">
<meta name="description" content="${summary}">`
  return page({ title, head, ways: link(paths.article(slug), t('lite.full')), content })
}

/** A small page that says why there is no article. */
export function liteNotice(title: string, sentence: string): string {
  return page({ title, head: null, ways: null, content: html`<h1>${title}</h1><p>${sentence}</p>` })
}

type Page = { title: string; head: Html | null; ways: Html | null; content: Html }

function page({ title, head, ways, content }: Page): string {
  const { name } = site()
  return html`<!doctype html>
<html ${interfaceLanguage()}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · ${name}</title>
${head}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles/lite.css">
</head>
<body>
<nav class="note">${link(paths.front(), name)} ${ways}</nav>
<main>${content}</main>
</body>
</html>
`.text
}

function byline({ authors, source, publishedAt }: Article): Html {
  const t = words()
  const comma = t('list.comma')
  const names = authors.map(({ name }) => name).join(comma)
  const by = names && t.markup('article.by', { authors: () => names })
  const from = source && (names ? source.name : t.markup('article.from', { source: () => source.name }))
  const date = html`<time datetime="${rfc3339(publishedAt)}">${formatDate(publishedAt, 'dateline')}</time>`
  return html`${[by, from].filter(Boolean).map((part) => `${part}${comma}`)}${date}`
}

function note(text: string | null): Html | null {
  return text === null ? null : html`<p class="note" ${interfaceLanguage()}>${text}</p>`
}

function link(url: string, name: string): Html {
  return html`<a href="${url}" dir="auto">${name}</a>`
}

function interfaceLanguage(): Html {
  const { lang, dir } = interfaceAttributes()
  return html`lang="${lang}" dir="${dir}"`
}

/** In what the compiler made every sign of an attribute is escaped, so that the next `>` ends the element. */
function withoutPictures(body: string, lang: string): string {
  return body.replace(/<img\b[^>]*>/g, (picture) => {
    const [, alt = ''] = /\balt="([^"]*)"/.exec(picture) ?? []
    return alt && words(lang)('lite.picture', { alt })
  })
}
