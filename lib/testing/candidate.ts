import type { Candidate } from '../queries/front/ranking.ts'

let lastId = 0

/** An article that may stand on a front page; without more it is news of noon, alone, and of no topic. */
export function candidate(fields: Partial<Candidate> = {}): Candidate {
  lastId += 1
  return {
    id: lastId,
    listedAt: new Date('2026-06-25T12:00:00Z'),
    importance: 0,
    genre: 'NEWS',
    titleLength: 50,
    summaryLength: 120,
    storyId: null,
    sourceId: null,
    topicIds: [],
    entityIds: [],
    ...fields,
  }
}
