import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  below,
  divideIntervals,
  formatLike,
  formatTicks,
  intervalOf,
  lastPlace,
  meets,
  ONE,
  parseDigits,
  subtractIntervals,
} from '../../../server/src/core/figures/quantity.js';
import type { Approximation } from '../../../server/src/core/index.js';

const read = (digits: string, approximation: Approximation) => {
  const quantity = parseDigits(digits);
  if (!quantity) throw new Error(`${digits} is no number`);
  return intervalOf(quantity, approximation);
};

describe('numbers are read to the last digit, without floating point', () => {
  it('in ticks of their unit', () => {
    expect(parseDigits('1,204')).toEqual({ value: 1204n * ONE, step: ONE });
    expect(parseDigits('0.1')).toEqual({ value: ONE / 10n, step: ONE / 10n });
    expect(parseDigits('25.740')).toEqual({ value: (25740n * ONE) / 1000n, step: ONE / 1000n });
  });

  it('unless they are longer than any report needs', () => {
    expect(parseDigits('1.123456789')).toBeUndefined();
    expect(parseDigits('1'.repeat(41))).toBeUndefined();
  });

  it('and know the place of their last digit that is not zero', () => {
    expect(lastPlace(5400n * ONE, ONE)).toBe(100n * ONE);
    expect(lastPlace(0n, ONE)).toBe(ONE);
    expect(lastPlace((257n * ONE) / 10n, ONE / 10n)).toBe(ONE / 10n);
  });
});

describe('figures agree when their intervals meet', () => {
  const agree = (a: ReturnType<typeof read>, b: ReturnType<typeof read>) => meets(a, b) && meets(b, a);

  it('exact ones only when they are equal', () => {
    expect(agree(read('83', 'exact'), read('83', 'exact'))).toBe(true);
    expect(agree(read('83', 'exact'), read('84', 'exact'))).toBe(false);
  });

  it('余 and 近 leave out the number itself', () => {
    expect(agree(read('700', 'over'), read('701', 'exact'))).toBe(true);
    expect(agree(read('700', 'over'), read('700', 'exact'))).toBe(false);
    expect(agree(read('700', 'under'), read('699', 'exact'))).toBe(true);
    expect(agree(read('700', 'under'), read('700', 'over'))).toBe(false);
  });

  it('以上 reaches as far as you like, 以内 begins nowhere', () => {
    expect(agree(read('200', 'at-least'), read('99999', 'exact'))).toBe(true);
    expect(agree(read('20', 'at-most'), read('0', 'exact'))).toBe(true);
    expect(agree(read('20', 'at-most'), read('21', 'exact'))).toBe(false);
  });

  it('and one is at most another when some of its values are', () => {
    expect(below(read('100', 'about'), read('95', 'exact'))).toBe(true);
    expect(below(read('100', 'over'), read('100', 'exact'))).toBe(false);
  });
});

describe('arithmetic of intervals', () => {
  it('keeps the widest that may be', () => {
    expect(addIntervals([read('1.5', 'rounded'), read('2', 'exact')])).toEqual({
      low: (345n * ONE) / 100n,
      high: (355n * ONE) / 100n,
      lowOpen: false,
      highOpen: false,
    });
    expect(addIntervals([read('1', 'exact'), read('2', 'at-least')]).high).toBeUndefined();
    expect(subtractIntervals(read('5', 'exact'), read('3', 'under')).low).toBe(2n * ONE);
  });

  it('divides by nothing that may be zero', () => {
    expect(divideIntervals(read('1', 'exact'), read('0', 'exact'), 100n)).toBeUndefined();
    expect(divideIntervals(read('1', 'exact'), read('1', 'at-least'), 100n)).toBeUndefined();
    const third = divideIntervals(read('1', 'exact'), read('3', 'exact'), 100n);
    expect([third?.low, third?.high]).toEqual([3333333333n, 3333333334n]);
  });
});

describe('values as a person writes them', () => {
  it('rounded half up, without trailing zeros', () => {
    expect(formatTicks(606n * ONE)).toBe('606');
    expect(formatTicks(66006600n, 2)).toBe('0.66');
    expect(formatTicks(214521452n, 2)).toBe('2.15');
    expect(formatTicks(-50n * ONE)).toBe('-50');
    expect(formatTicks(0n)).toBe('0');
  });

  it('or with as many decimals as the figure shows', () => {
    expect(formatLike(130n * (ONE / 100n), ONE / 100n)).toBe('1.30');
    expect(formatLike(40n * ONE, ONE / 10n)).toBe('40.0');
    expect(formatLike(40n * ONE, ONE)).toBe('40');
  });
});
