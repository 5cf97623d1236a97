import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.js';
import { growing } from '../bench/texts.js';
import { optionsFor } from '../harness/index.js';

/**
 * No text makes the time grow faster than its size. Four times the text takes about four times as long where the work is
 * linear and sixteen times where it is quadratic; the limit stands between them, far enough for a busy machine.
 */
const limit = 9;
const [small, large] = [12 << 10, 48 << 10];
const options = optionsFor({ force: true });

describe.each(Object.entries(growing))('time over %s', (_, textOf) => {
  it('grows with the text', { timeout: 60_000 }, () => {
    let ratio = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 3 && ratio >= limit; attempt++)
      ratio = fastest(textOf(large)) / fastest(textOf(small));
    expect(ratio).toBeLessThan(limit);
  });
});

/** The least of several runs is the one that nothing else disturbed; a slow text is not run again and again. */
function fastest(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  const end = performance.now() + 40;
  do {
    const start = performance.now();
    analyze(text, options);
    least = Math.min(least, performance.now() - start);
  } while (performance.now() < end);
  return least;
}
