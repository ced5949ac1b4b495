import type { Article } from '../queries/articles.ts'

/** What the compiler made of the body; formats need its text and its length. */
export type Body = { text: string; words: number }

/** One article as every format receives it. */
export type ArticleDocument = { article: Article; body: Body }
