import { defineConfig, devices } from '@playwright/test';

const isContinuousIntegration = Boolean(process.env.CI);
const isRecorded = Boolean(process.env.TEST_RECORD);
const isRoot = process.getuid?.() === 0;

const quietChromium = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Chromium's sandbox does not start for root, and often not in a CI container.
const launchArguments =
  isRoot || isContinuousIntegration ? ['--no-sandbox', ...quietChromium] : quietChromium;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: isContinuousIntegration,
  fullyParallel: false,
  retries: 0,
  workers: 2,
  // Limits for what hangs: a busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.TEST_BASE_URL,
    // Recording slows every test, so that only what has failed is recorded, in a run of its own (scripts/lib/testing/test-runners.mjs).
    screenshot: isRecorded ? 'on' : 'off',
    trace: isRecorded ? 'on' : 'off',
    launchOptions: { args: launchArguments, executablePath: process.env.CHROMIUM_PATH || undefined },
  },
  projects: [{ name: 'chromium' }],
});
