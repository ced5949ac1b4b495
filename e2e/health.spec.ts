import { expect, test } from '@playwright/test'

test('the paper tells its watchman that it stands and that its database answers', async ({ request }) => {
  const health = await request.get('/healthz')
  expect(health.status()).toBe(200)
  const readiness = await request.get('/readyz')
  expect(readiness.status()).toBe(200)
})
