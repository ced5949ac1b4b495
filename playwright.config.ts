import { defineConfig } from '@playwright/test'
import { browserFlags, systemBrowser } from '#lib/launch/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './lib/testing/paper.ts',
  fullyParallel: true,
  forbidOnly: !!process.env.npm_lifecycle_event,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: systemBrowser(), args: browserFlags },
  },
})
