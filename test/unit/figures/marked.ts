import { intervalOf } from '../../../server/src/core/figures/quantity.js';
import type { RawFigure } from '../../../server/src/core/figures/raw.js';
import { readBlock } from '../../../server/src/core/prose/mentions.js';
import { fold } from '../../../server/src/core/text/fold.js';

/**
 * A text with its figures marked, each with what it denotes: `«近700件»{(600,700)}` an open interval, `[a,b]` a closed one,
 * `{83}` exactly that; `~` marks a soft figure, `”` one that stands in quotation marks.
 */
export function marked(text: string): string {
  let out = '';
  let at = 0;
  for (const figure of readBlock(fold(text)).figures) {
    out += `${text.slice(at, figure.start)}«${text.slice(figure.start, figure.end)}»{${meaning(figure)}}`;
    at = figure.end;
  }
  return out + text.slice(at);
}

export const unmarked = (draft: string): string => draft.replace(/«|»(?:\{[^}]*\})?/g, '');

function meaning({ value, step, approximation, soft, quoted }: RawFigure): string {
  const { low, high, lowOpen, highOpen } = intervalOf({ value, step }, approximation);
  const ends = `${lowOpen ? '(' : '['}${number(low, '-')},${number(high, '')}${highOpen ? ')' : ']'}`;
  return `${low === high ? number(low, '') : ends}${soft ? '~' : ''}${quoted ? '”' : ''}`;
}

const number = (ticks: bigint | undefined, sign: string): string =>
  ticks === undefined ? `${sign}∞` : String(Number(ticks) / 1e8);
