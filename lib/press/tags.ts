import { isoDay } from '../dates.ts'

/**
 * The words in which a page says what it was made of and a change says what it touched. A cached page goes when the two
 * share a word; they also go out as `Surrogate-Key`, so there is no space in them and nothing but ASCII.
 */
export const tags = {
  article: (id: number) => `article:${id}`,
  topic: (id: number) => `topic:${id}`,
  entity: (id: number) => `entity:${id}`,
  author: (id: number) => `author:${id}`,
  source: (id: number) => `source:${id}`,
  story: (id: number) => `story:${id}`,
  /** What is said of a picture that stands for an article, and where it may be cut. */
  picture: (id: string) => `picture:${id}`,
  /** The files of a picture, for a cache in front. */
  file: (hash: string) => `file:${hash}`,
  /** What a thing is called: also where it stands beside other things. */
  nameOf: (kind: 'topic' | 'entity' | 'author' | 'source' | 'story', id: number) => `${kind}-name:${id}`,
  /** The forms of a text in all its languages, by the id of the original. */
  translations: (id: number) => `translations:${id}`,
  day: (date: Date) => `day:${isoDay(date)}`,
  month: (date: Date) => `month:${date.toISOString().slice(0, 7)}`,
  /** Whatever comes on any day. */
  archive: 'archive',
  /** An address at which there is nothing (yet). */
  address: (section: string, slug: string) => `address:${section}/${encodeURIComponent(slug)}`,
  /** Of a page that would say something else in the next hour, or tomorrow (UTC). */
  hour: 'hour',
  today: 'today',
  /** What is said of the paper itself, on every page: a change of it recalls all (lib/press/recall.ts). */
  paper: 'paper',
  /** What others may do with the paper. */
  rights: 'rights',
  /** Of what lists everything, for crawlers. */
  sitemap: 'sitemap',
  sitemapPart: (name: string) => `sitemap:${name}`,
  /** The end of the change log as others may read it. */
  log: 'log',
  /** Of what the paper says of itself. */
  page: (slug: string) => `page:${encodeURIComponent(slug)}`,
  /** Which of these pages there are, what they are called and in what order: they stand at the foot of every page, and a change recalls all. */
  house: 'house',
  /** What articles say, wherever they stand: of what looks through all texts. */
  texts: 'texts',
  /** Of no page: the feed of the page at this path has another text in it, which its followers are told. */
  feed: (path: string) => `feed:${path}`,
  front: 'front',
  corrections: 'corrections',
  navigation: 'navigation',
  topics: 'topics',
  entities: 'entities',
  stories: 'stories',
  sources: 'sources',
  /** Whatever lists authors. */
  authors: 'authors',
  /** Two names became one: what pages say of the company that names keep may be another. */
  merges: 'merges',
}
