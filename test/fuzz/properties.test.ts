import fc from 'fast-check';
import { describe, it } from 'vitest';
import { properties } from './properties.js';

/** A short run with a fixed seed, so that a test fails for a change and not for chance; `npm run fuzz` looks further. */
describe.each(Object.entries(properties))('%s', (_, property) => {
  it('holds', () => {
    fc.assert(property, { seed: 1, numRuns: 25 });
  });
});
