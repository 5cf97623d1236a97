import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.js';
import { growing } from '../bench/texts.js';
import { optionsFor } from '../harness/index.js';
import { growth, limit } from './growth.js';

/** No text makes the time of the whole analysis grow faster than its size. */
const options = optionsFor({ force: true });

describe.each(Object.entries(growing))('time over %s', (_, textOf) => {
  it('grows with the text', () => {
    const work = (bytes: number) => {
      const text = textOf(bytes);
      return () => analyze(text, options);
    };
    expect(growth(work, 6 << 10)).toBeLessThan(limit);
  });
});
