import { defineConfig } from '@playwright/test'
import { browserFlags, systemBrowser } from '#lib/launch/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './lib/testing/paper.ts',
  fullyParallel: true,
  forbidOnly: !!process.env.npm_lifecycle_event,
  workers: 1, // every test writes to the same paper: what one publishes would change a page that another compares
  timeout: 90_000, // a busy machine is slow, not wrong: what promises a time measures it itself
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: systemBrowser(), args: browserFlags },
  },
})
