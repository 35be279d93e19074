import { defineConfig } from '@playwright/test';

const browser = {
  browserName: 'chromium',
  locale: 'sv-SE',
  launchOptions: {
    executablePath: process.env.CHROMIUM,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  },
};

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['./summary.mjs']],
  use: browser,
  webServer: {
    command: 'node serve.mjs',
    url: 'http://127.0.0.1:8137/index.html',
    // A server left over from an earlier run would serve an earlier page.
    reuseExistingServer: false,
  },
  projects: [
    { name: 'tests', testMatch: '*.test.mjs' },
    { name: 'bench', testMatch: 'bench.mjs', timeout: 300_000, workers: 1 },
    { name: 'screenshots', testMatch: 'screenshots.mjs', timeout: 300_000 },
  ],
});
