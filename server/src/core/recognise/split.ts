import { furnitureOf } from '../blocks/furniture.js';
import { type Extent, lineFrom, textLines } from '../blocks/lines.js';
import { cutLine, furtherReading, type Strip } from '../blocks/strips.js';
import { gather } from '../lists.js';
import { fold } from '../text/fold.js';
import { readMarker } from '../text/marker.js';
import { organAlone } from './name.js';
import { isReportTitle, readReportTitle, type TitleFound } from './title.js';

/** Where a report ends, and how far the text was looked at to tell: what stands behind `seen` has no say in it. */
export interface ReportEnd {
  readonly end: number;
  readonly seen: number;
}

/**
 * Finds the end of the report that begins at `from`: the title of another organ or another year, after which the numbering
 * starts anew, or the end of the text. A title that is repeated (a copy artefact) or listed among links ends nothing.
 * Nothing before `from` matters, so that a draft can be cut again from any place where it was cut.
 */
export function reportEnd(text: string, from: number): ReportEnd {
  let current: TitleFound | undefined;
  let opened = false;
  let seen = from;
  for (let at = from; at <= text.length; ) {
    const line = lineFrom(text, at);
    at = line.next;
    seen = Math.max(seen, at + 1);
    if (opened && !mayHoldTitle(text, line, current === undefined)) continue;
    for (const { strip, before } of wordsOn(text, line)) {
      const title = titleOf(strip, before, current === undefined);
      if (!title || !current) opened ||= startsNumbering(strip.text);
      if (!title) continue;
      const above = before ? undefined : organLine(text, from, line.start);
      if (!current) current = title;
      else if (opened && differs(title, current, above?.organ ?? '')) {
        seen = Math.max(seen, strip.start + reach + 1);
        const start = before ? strip.start : (above?.start ?? line.start);
        if (goesOn(text.slice(strip.start, strip.start + reach))) return { end: start, seen };
      }
    }
  }
  return { end: text.length, seen };
}

/** How far behind a title its numbered text begins at the latest. */
const reach = 3000;

/** Once a report is under way only a title on a line of its own ends it, or one that a site lists as further reading. */
function mayHoldTitle(text: string, { start, end }: Extent, first: boolean): boolean {
  const line = text.slice(start, end);
  if (first || line.length <= longestTitleLine) return line.includes('公开');
  return line.includes('阅读:') || line.includes('阅读：');
}

/** A title with the markup and the blanks around it. */
const longestTitleLine = 200;

interface Words {
  readonly strip: Strip;
  /** What stands before it on its line. */
  readonly before: Strip | undefined;
}

/** The words of a line without markup and page furniture; none where it holds nothing else. */
function wordsOn(text: string, { start, end }: Extent): Words[] {
  const folded = fold(text.slice(start, end));
  const [line] = textLines(folded, [{ start: 0, end: folded.length }]);
  const strips: Strip[] = [];
  if (line && furnitureOf(line.text) === 'none') cutLine(folded, line, [], 0, strips);
  const placed = strips.map((strip) => ({ ...strip, start: start + strip.start, end: start + strip.end }));
  return gather(placed, (strip, at) => (strip.kind === 'text' ? [{ strip, before: placed[at - 1] }] : []));
}

/** A title on a line of its own; the first one, and one that a site lists as further reading, may be glued to its text. */
function titleOf({ text }: Strip, before: Strip | undefined, first: boolean): TitleFound | undefined {
  const linked = before?.kind === 'noise' && before.text.search(furtherReading) >= 0;
  if (!first && !linked && !isReportTitle(text)) return undefined;
  const title = readReportTitle(text);
  return title && title.start <= 2 ? title : undefined;
}

/** The organ's name on the last line with words above `at`. */
function organLine(
  text: string,
  from: number,
  at: number,
): { readonly start: number; readonly organ: string } | undefined {
  const first = Math.max(from, at - farthestOrgan);
  const above = text.slice(first, at).trimEnd();
  const start = Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1;
  const [words] = start > 0 || first === from ? wordsOn(above, { start, end: above.length }) : [];
  const organ = words ? organAlone(words.strip.text) : '';
  return organ === '' ? undefined : { start: first + start, organ };
}

const farthestOrgan = 120;

function differs(title: TitleFound, current: TitleFound, organ: string): boolean {
  const name = title.organ || organ;
  if (name !== '' && current.organ !== '' && !name.includes(current.organ) && !current.organ.includes(name))
    return true;
  return title.year > 0 && current.year > 0 && title.year !== current.year;
}

/** Whether a text is numbered and of some length. */
function goesOn(text: string): boolean {
  let length = 0;
  let numbered = false;
  for (let at = 0; at <= text.length && (length < 100 || !numbered); ) {
    const line = lineFrom(text, at);
    at = line.next;
    for (const { strip } of wordsOn(text, line)) {
      length += strip.text.length;
      numbered ||= startsNumbering(strip.text);
    }
  }
  return numbered && length >= 100;
}

/** A first number at the start of a line or, where lines are lost, behind a full stop. */
function startsNumbering(text: string): boolean {
  if (readMarker(text, 0)?.number === 1) return true;
  return /[。:]\s?一、/.test(text) || text.includes('。(一)');
}
