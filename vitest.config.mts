import { defineConfig } from 'vitest/config';

/**
 * Everything that needs no VS Code. `unit` is pure and answers while one types: `npm run test:unit`. `whole` is what takes
 * longer: the server over its protocol, the program as it is shipped, time over size, the fuzzer's properties. The
 * journeys in test/e2e have a runner of their own, `npm run test:e2e`.
 */
const unit = ['test/unit/**/*.test.ts', 'test/tools/**/*.test.ts'];

export default defineConfig({
  test: {
    // No test changes what another sees, so that files may share a worker and what it has loaded.
    isolate: false,
    maxWorkers: '100%',
    // What ends at all ends far sooner; a busy machine is no failure.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: unit } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: [...unit, 'test/e2e/**'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
