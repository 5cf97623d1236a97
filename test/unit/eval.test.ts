import { describe, expect, it } from 'vitest';
import { optionsFor } from '../harness/index.js';
import { evaluate, roundHalfEven } from '../tools/eval/expression.js';
import { mutate } from '../tools/eval/mutate.js';
import { PythonRandom } from '../tools/eval/random.js';
import { score } from '../tools/eval/score.js';

describe('label expressions', () => {
  it.each([
    ['1+6==7', true],
    ['7-2*3 == 1', true],
    ['round(4/606*100,2)==0.66', true],
    ['round(2.5)==2 and round(0.125, 2)==0.12', true],
    ['0.5 <= 3/6 < 1', true],
    ['-7//2 == -4 and -7%2 == 1', true],
    ['abs(25.74-18/70*100) <= 0.01', false],
    ['all(a+b==c+d for a,b,c,d in [(9, 1, 10, 0), (1, 0, 1, 0)])', true],
    ['all(x>0 for x in (1, 0))', false],
    ['sum((5, 1)) == 6', true],
    ['sum([1, 2, 3][:2]) == 3', true],
    ['() == ()', true],
    ['not 3 in (1, 2)', true],
  ])('%s is %s', (source, expected) => {
    expect(evaluate(source)).toBe(expected);
  });

  it.each(['1/0', 'open(1)', '1 +', '01 == 1', 'all(sum(r)==1 for r in [(1,)])', 'x'])(
    '%s cannot be evaluated',
    (source) => {
      expect(() => evaluate(source)).toThrow();
    },
  );

  it('rounds the exact binary value', () => {
    expect(roundHalfEven(2.675, 2)).toBe(2.67);
    expect(roundHalfEven(-1250, -2)).toBe(-1200);
  });
});

describe('mutation', () => {
  it('shuffles as Python does', () => {
    const items = [0, 1, 2, 3, 4, 5, 6, 7];
    new PythonRandom(7).shuffle(items);
    expect(items).toEqual([6, 7, 2, 4, 0, 3, 1, 5]);
  });

  it('changes one figure so that the relation breaks', () => {
    expect(mutate('合计7人', '1+6==7', new PythonRandom(7))).toEqual({ quote: '合计8人', from: '7', to: '8' });
  });

  it('leaves figures alone that stand twice, in decimals or not in the arithmetic', () => {
    expect(mutate('3人、3人、占5.5%，共9人', '1+6==7', new PythonRandom(7))).toBeUndefined();
  });

  it('skips a change that leaves the relation true', () => {
    expect(mutate('共5人', '5 >= 3', new PythonRandom(7))).toBeUndefined();
  });
});

describe('scores', () => {
  const label = { doc: 'A', kind: 'sum', verdict: 'differs', check: 'sum-mismatch', quotes: ['9人'] } as const;
  const draft = { doc: 'A', text: '一个与报告无关的文本，9人。', labels: [label] };

  it('count what is not found as missed', () => {
    const { figures, misses } = score([draft], () => optionsFor({ force: false }));
    expect(misses).toHaveLength(1);
    expect(figures).toMatchObject({ recall: 0, precision: null, coverage: null, n: { differs: 1, clean_docs: 0 } });
  });

  it('count a silent draft without defects as clean', () => {
    expect(score([{ ...draft, labels: [] }], () => optionsFor({ force: false })).figures.clean).toBe(1);
  });
});
