import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const projectRoot = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: projectRoot },
      // The marker throws outside a bundler that knows the react-server condition.
      { find: 'server-only', replacement: `${projectRoot}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx,mjs}'],
          exclude: ['tests/unit/**/*.isolated.test.ts'],
          // They share nothing that they change, so that each module is loaded once.
          isolate: false,
          // An offset of 5:45 makes code that forgets the time zone fail.
          env: { TZ: 'Asia/Kathmandu' },
          // A limit for what hangs, not a measure: properties take long on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // Those that change the environment of their process.
          name: 'unit-isolated',
          include: ['tests/unit/**/*.isolated.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['tests/integration/**/*.alone.test.ts'],
          // Every file has a newsroom of its own; two at a time, as TEST_SITE_PORTS has two places for a web site.
          maxWorkers: 2,
          // They change nothing in their modules either, so that each lane loads those once.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Those that reach into what all newsrooms share: the jobs that are due, the connection that hears of changes.
          name: 'integration-alone',
          include: ['tests/integration/**/*.alone.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          // Each of them needs the machine for itself.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
