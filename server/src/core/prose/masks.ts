interface RawSpan {
  readonly start: number;
  readonly end: number;
}

const patterns = [
  /《[^》]{0,120}》/g,
  /〔[^〕]{0,12}〕\d*号?/g,
  /https?:[^\s,。;)]*|www\.[^\s,。;)]*/g,
  /(?<![\w.])[\w.]+@[\w.]+/g,
];

/** Parts of a folded text whose numbers are no figures: dates, titles, document numbers, addresses on the web. Sorted. */
export function maskedSpans(text: string, dates: readonly RawSpan[]): RawSpan[] {
  const spans: RawSpan[] = [...dates];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length });
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
