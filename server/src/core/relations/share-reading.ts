import type { Mention } from '../reading.js';
import type { Neighbours } from './neighbours.js';

/** A percentage with the count it belongs to. */
export interface Share {
  readonly percent: Mention;
  readonly part: Mention;
  /** Counts that make up the part together with it: 满意362份、基本满意113份,总体满意率95%. */
  readonly also: readonly Mention[];
  /** Whether the count is what is missing from the whole: 剩余27个,整改率87.5%. */
  readonly isRest: boolean;
  /** The base, where the words name it: 占编制58名的93.1%. */
  readonly base: Mention | undefined;
  /** How the part was found: its place decides how far the base may be looked for. */
  readonly form: 'share' | 'rate';
  /** Whether the words leave no doubt which count is the part; else only agreement speaks for it. */
  readonly sure: boolean;
}

export interface Context {
  readonly near: Neighbours;
  /** Total of a list, by the index of its part. */
  readonly totals: ReadonlyMap<number, Mention>;
  /** The first totals of the report's lists, in order. */
  readonly subjects: readonly Mention[];
}

export const shareOf = (
  given: Pick<Share, 'percent' | 'part' | 'form' | 'sure'> & Partial<Pick<Share, 'also' | 'isRest' | 'base'>>,
): Share => ({ also: [], isRest: false, base: undefined, ...given });

/** 32件申请中: the words make it the whole of what follows. */
export const isWithin = ({ after }: Mention): boolean =>
  /^[^,;。]{0,14}(?:中|里(?=[,:有]|$)|之内(?=[,:]|$))/.test(after);
