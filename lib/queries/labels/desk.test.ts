import { expect, test } from 'vitest'
import type { Companion } from './company.ts'
import { planDesk } from './desk.ts'

type Row = Parameters<typeof planDesk>[0][number]

const rows = (...list: Partial<Row>[]): Row[] =>
  list.map((row, index) => ({ id: index + 1, genre: 'NEWS', weight: 0, storyId: null, entities: [], ...row }))

const companion = (id: number): Companion => ({
  label: 'entity',
  id,
  slug: `e-${id}`,
  name: `E ${id}`,
  kind: 'other',
  articles: 2,
  path: `/entities/e-${id}`,
  segment: `e-${id}`,
})

test('what has weight leads, the weightiest first, then the newest', () => {
  const plan = planDesk(rows({}, { weight: 1 }, { weight: 3 }, { weight: 1 }, { weight: 1 }), [])
  expect(plan).toMatchObject({ isWeighed: true, leading: [3, 2, 4] })
})

test('where nothing has weight the newest lead', () => {
  expect(planDesk(rows({}, { weight: -1 }, {}, {}), [])).toMatchObject({ isWeighed: false, leading: [1, 2, 3] })
})

test('every kind of journalism but news has a column, and leading names fill up to four', () => {
  const about = [7, 8, 9, 10, 11].flatMap((id) => [{ entities: [id] }, { entities: [id] }])
  const list = rows({}, {}, {}, { genre: 'OPINION' }, { genre: 'ANALYSIS' }, { genre: 'OPINION' }, ...about)
  const plan = planDesk(list, [7, 8, 9, 10, 11].map(companion))
  expect(plan.genres).toEqual([
    { genre: 'OPINION', ids: [4, 6] },
    { genre: 'ANALYSIS', ids: [5] },
  ])
  expect(plan.entities.map(({ entity, ids }) => [entity.id, ids])).toEqual([
    [7, [7, 8]],
    [8, [9, 10]],
  ])
})

test('an article stands in one place, and one headline makes no column of a name', () => {
  const list = rows({ entities: [1] }, { entities: [1] }, { entities: [1] }, { entities: [1] }, { entities: [2] })
  const plan = planDesk(list, [companion(1), companion(2)])
  expect(plan.leading).toEqual([1, 2, 3])
  expect(plan.entities).toEqual([])
})
