import type { Heading, MarkerStyle, Span } from '../model.js';
import { writeNumeral } from '../text/marker.js';

/** Where a heading's marker stands: after the `#`s of a Markdown heading. */
export function markerSpan({ span, marker }: Heading, text: string): Span {
  let start = span.start;
  while (start < span.end && '#* \t\u3000'.includes(text.charAt(start))) start++;
  return { start, end: Math.min(span.end, start + marker.length) };
}

/** Where its title stands, behind the marker and blanks. */
export function titleSpan(heading: Heading, text: string): Span {
  let { end: start } = markerSpan(heading, text);
  while (start < heading.span.end && ' \t\u3000'.includes(text.charAt(start))) start++;
  return { start, end: heading.span.end };
}

/** A marker with another number in the same writing: `（三）` → `（四）`, `３．` → `４．`, `②` → `③`. */
export function renumbered(style: MarkerStyle, marker: string, number: number): string {
  const code = marker.charCodeAt(0);
  const single = singles.find(({ first, last }) => code >= first && code <= last);
  if (single) return String.fromCharCode(Math.min(single.first + number - 1, single.last)) + marker.slice(1);
  if (style !== 'arabic' && style !== 'paren-arabic')
    return marker.replace(/[一二三四五六七八九十]+/, writeNumeral(number));
  const digits = /[０-９]/.test(marker) ? widened(number) : String(number);
  return marker.replace(/[\d０-９]+/, digits);
}

const widened = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const singles = [
  { first: 0x2460, last: 0x2473 },
  { first: 0x2474, last: 0x2487 },
  { first: 0x2488, last: 0x249b },
  { first: 0x2776, last: 0x277f },
  { first: 0x2780, last: 0x2789 },
  { first: 0x3220, last: 0x3229 },
];
