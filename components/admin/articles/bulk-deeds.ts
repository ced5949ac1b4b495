import type { Action } from '#lib/auth/policy.ts'

/** What can be done with many articles at once. */
export const bulkDeeds = ['submit', 'publish', 'tag', 'withdraw', 'discard', 'bringBack'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

/** What each of them needs to be allowed for. */
export const bulkActions: Record<BulkDeed, Action> = {
  submit: 'article.submit',
  publish: 'article.publish',
  tag: 'article.edit',
  withdraw: 'article.withdraw',
  discard: 'article.discard',
  bringBack: 'article.discard',
}
