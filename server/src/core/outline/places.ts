import type { Heading, SectionMatch } from '../model.js';
import { topHeadings } from './sections.js';

/** Where an offset of the draft stands in the report. */
export interface Place {
  /** Key of the profile's section it belongs to (the first, under a combined heading); empty where there is none. */
  readonly section: string;
  /** Number of the top-level heading it stands under, from 1; 0 before the first. */
  readonly passage: number;
}

/** Answers where an offset stands, in time that grows with the logarithm of the headings. */
export function placesOf(outline: readonly Heading[], sections: readonly SectionMatch[]): (offset: number) => Place {
  const tops = topHeadings(outline);
  const keys = new Map<Heading | undefined, string>();
  for (const { heading, keys: own } of sections) if (heading) keys.set(heading, own[0] ?? '');
  return (offset) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] as Heading).span.start <= offset) low = middle + 1;
      else high = middle;
    }
    return { section: keys.get(tops[low - 1]) ?? '', passage: low };
  };
}
