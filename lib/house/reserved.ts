import { env } from '../env.ts'

/** First parts of addresses at which something else than a page of the house stands, also with `.md` and the like behind. */
const reserved = new Set([
  ...['archive', 'authors', 'compare', 'corrections', 'entities', 'feeds', 'languages', 'news', 'search', 'sources'],
  ...['stories', 'topics', 'trends'],
  ...['admin', 'api', 'as', 'feed', 'indexnow-key', 'media', 'nothing-here', 'placards', 'preview', 'sitemaps'],
  ...['icons', 'islands', 'sample', 'styles'], // folders of public/
  ...['changes', 'humans', 'index', 'llms', 'llms-full', 'robots'], // /changes.json, /index.md, /llms.txt
  ...['healthz', 'readyz', 'metrics', '404', '500'], // of server.ts, and of the framework
  'new', // /admin/pages/new
])

/** Whether an address at the root is the paper's own: no page can be there. */
export function isReserved(slug: string): boolean {
  return reserved.has(slug) || slug === env().INDEXNOW_KEY?.toLowerCase()
}
