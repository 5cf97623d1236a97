import { ONE } from '../figures/quantity.js';
import { unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';
import type { Context, Share } from './share-reading.js';

/** A base that the text names but does not count, as another percentage implies it. */
export interface ImpliedBase {
  readonly name: string;
  readonly about: bigint;
}

const HUNDRED = 100n;
const named = /占([\u4e00-\u9fff]{2,14}?)(?:总数|总量|数)?的?$/;
const reach = 8;

/**
 * 160239家……占应检企业总数的96.8%;……80849家,占已参检企业总数的48.8%: a percentage that does not fit its own base may have been
 * computed over the one that a percentage before it was.
 */
export function impliedBase({ percent, part }: Share, { near }: Context): ImpliedBase | undefined {
  for (const other of near.before(percent, reach)) {
    const name = other.figure.kind === 'percent' ? named.exec(other.gap)?.[1] : undefined;
    const count = near.mentions[other.index - 1];
    if (name === undefined || !count || !isCountable(count) || !unitsMatch(count, part)) continue;
    if (other.figure.value <= 0n || count.figure.value <= part.figure.value) continue;
    const base = (count.figure.value * HUNDRED * ONE) / other.figure.value;
    const share = (part.figure.value * HUNDRED * ONE) / base;
    const off = share > percent.figure.value ? share - percent.figure.value : percent.figure.value - share;
    if (off <= percent.figure.step) return { name, about: base / ONE };
  }
  return undefined;
}
