import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

// The real program, on a database and a data folder of its own. `npm test` builds it first.
const port = process.env.E2E_PORT ?? '4810'
const address = `http://127.0.0.1:${port}`

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quizwire-e2e-'))
  chmodSync(folder, 0o755) // root's PostgreSQL runs under another account
  return folder
}
process.env.E2E_DATA_DIR ??= temporaryFolder() // each of Playwright's processes reads this file

// Found or brought by scripts/setup.mjs.
const noted = join(import.meta.dirname, '.setup/chromium')
const executablePath = existsSync(noted) ? readFileSync(noted, 'utf8') : undefined
const isRoot = process.getuid?.() === 0

/** What asks the server, the network and the clock, or sets the window itself: once is enough. */
const WHATEVER_SIZE = /(payload|unbreakable|time|narrow)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: isRoot ? ['--no-sandbox'] : [] },
  },
  projects: [
    { name: 'program', testMatch: 'program/**/*.spec.ts' },
    {
      name: 'desktop',
      testIgnore: 'program/**',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    { name: 'between', testMatch: 'forget-tries.setup.ts' },
    {
      name: 'phone',
      dependencies: ['between'],
      testIgnore: ['program/**', WHATEVER_SIZE],
      grepInvert: /@once/, // the same of single tests
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: 'node scripts/start.ts',
    url: `${address}/api/health`,
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    // Empty ones count as unset, whatever a .env file says.
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: '',
      BASE_URL: '',
      SMTP_URL: '',
      MODEL_URL: '',
      TRUSTED_PROXIES: '',
      LOG_LEVEL: 'warn',
    },
  },
})
