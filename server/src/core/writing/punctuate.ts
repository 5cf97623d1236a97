import type { Figure } from '../model.js';
import type { Edit } from '../text/edit.js';

/**
 * White space and width of punctuation around one figure of the prose, as Chinese is set: no blanks between a word, its
 * number and its unit, and full-width marks. Digits are never touched.
 */
export function punctuate(text: string, figure: Figure, previousEnd: number): Edit[] {
  const { span, number } = figure;
  return [
    ...before(text, span.start, previousEnd),
    ...blanks(text, span.start, number.start, /(?<![ \u3000\u00a0])[ \u3000\u00a0]+$/),
    ...blanks(text, number.end, span.end, /^[ \u3000\u00a0]+/),
    ...percent(text, number.end, span.end),
    ...brackets(text, span.start, span.end),
    ...after(text, span.end),
  ];
}

const han = /[\u4e00-\u9fff]/;
const fullWidth = /[\u4e00-\u9fff，。；：、（）《》“”]/;
const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** `收到 12件`. A blank behind another figure or a date parts two things and stays, and so does a wider gap. */
function before(text: string, start: number, previousEnd: number): Edit[] {
  const word = text[start - 2] ?? '';
  const isBlank = text[start - 1] === ' ' && fullWidth.test(word) && start - 1 !== previousEnd;
  if (!isBlank || /\d\s?[年月日]$/.test(text.slice(Math.max(0, start - 5), start - 1))) return [];
  return [{ span: { start: start - 1, end: start }, text: '' }];
}

function blanks(text: string, start: number, end: number, where: RegExp): Edit[] {
  const part = text.slice(start, end);
  const found = where.exec(part);
  if (!found || found[0].length === part.length) return [];
  return [{ span: { start: start + found.index, end: start + found.index + found[0].length }, text: '' }];
}

/** `25％` → `25%`; behind full-width digits the sign stays as wide as they are. */
function percent(text: string, start: number, end: number): Edit[] {
  const at = text.slice(start, end).indexOf('％');
  if (at < 0 || !/\d/.test(text[start - 1] ?? '')) return [];
  return [{ span: { start: start + at, end: start + at + 1 }, text: '%' }];
}

/** `(12件)` → `（12件）`, only both at once. The target of a Markdown link keeps its brackets. */
function brackets(text: string, start: number, end: number): Edit[] {
  const isPair = text[start - 1] === '(' && text[end] === ')' && han.test(text[start - 2] ?? '');
  if (!isPair || !han.test(text.slice(start, end))) return [];
  return [
    { span: { start: start - 1, end: start }, text: '（' },
    { span: { start: end, end: end + 1 }, text: '）' },
  ];
}

/** `12件,其中` and `12件 ，其中`. Between two digits a comma may part thousands. */
function after(text: string, end: number): Edit[] {
  const gap = /^ ?/.exec(text.slice(end, end + 1))?.[0].length ?? 0;
  const at = end + gap;
  const mark = text[at] ?? '';
  if (/[，。；：、）]/.test(mark)) return gap > 0 ? [{ span: { start: end, end: at }, text: '' }] : [];
  const wide = marks[mark];
  if (wide === undefined || !/[\u4e00-\u9fff%％‰]/.test(text[end - 1] ?? '')) return [];
  const rest = text.slice(at + 1, at + 3);
  const follows = /^ ?[\u4e00-\u9fff\d“《（]/.test(rest) || /^ ?(?:[\r\n]|$)/.test(rest);
  if (!follows) return [];
  const skipped = rest.startsWith(' ') && !/^ ?(?:[\r\n]|$)/.test(rest) ? 1 : 0;
  return [{ span: { start: end, end: at + 1 + skipped }, text: wide }];
}
