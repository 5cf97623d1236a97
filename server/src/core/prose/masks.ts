import { matchesOf } from '../text/matches.js';

interface RawSpan {
  readonly start: number;
  readonly end: number;
}

/** Each with a sign of it that is cheap to look for. */
const patterns = [
  { sign: '《', pattern: /《[^》]{0,120}》/g },
  { sign: '〔', pattern: /〔[^〕]{0,12}〕\d*号?/g },
  { sign: 'http', pattern: /https?:[^\s,。;)]*/g },
  { sign: 'www.', pattern: /www\.[^\s,。;)]*/g },
  { sign: '@', pattern: /(?<![\w.])[\w.]+@[\w.]+/g },
];

/** Parts of a folded text whose numbers are no figures: dates, titles, document numbers, addresses on the web. Sorted. */
export function maskedSpans(text: string, dates: readonly RawSpan[]): RawSpan[] {
  const spans: RawSpan[] = [...dates];
  for (const { sign, pattern } of patterns) {
    if (!text.includes(sign)) continue;
    for (const match of matchesOf(text, pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return merge(spans.sort((a, b) => a.start - b.start));
}

function merge(spans: readonly RawSpan[]): RawSpan[] {
  const merged: RawSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
