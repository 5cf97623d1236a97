import { defineConfig } from 'vitest/config';

/** Everything that needs no VS Code. The journeys in test/e2e have a runner of their own, `npm run test:e2e`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
  },
});
