import type { Mention } from '../reading.js';

/** Figures of one list that lack the unit their neighbour has; `unit` is empty where no neighbour has one. */
export interface UnitGap {
  readonly mentions: readonly Mention[];
  readonly unit: string;
}

/** What names a number by itself and needs no unit: 申请数, 访问量, 得分, 均为0. */
const namesNumber = /[数量率值比分名次位额均级岁]$|总计|合计|指数/;
/** Verbs of the trade whose object is counted: what they count needs a unit even where no neighbour has one. */
const counts = /共|收到|受理|新收|办结|办理|公开|发布|制发|印发|清理|召开|举办|接待|编发|推送|投资|投入|发放|参训|达/;
const widestGap = 24;

/** Counts without a unit in sentences where units are written. `textOf` gives a block's text. */
export function unitGaps(mentions: readonly Mention[], textOf: (block: number) => string): UnitGap[] {
  const gaps: UnitGap[] = [];
  for (let at = 0; at < mentions.length; ) {
    const end = endOfRun(mentions, at, textOf);
    const run = mentions.slice(at, end);
    const unit = neighbourUnit(mentions, at, end);
    const [first] = run;
    if (first && (unit !== '' || asksUnit(first, textOf(first.block)))) gaps.push({ mentions: run, unit });
    at = Math.max(end, at + 1);
  }
  return gaps;
}

/** After such a verb a sentence cannot end with the bare number; before 、 it may be the number of an item. */
const asksUnit = ({ before, end }: Mention, text: string): boolean =>
  counts.test(before) && /^ *(?:[,。;]|$)/.test(text.slice(end, end + 4));

/** The end of the run of bare figures that starts at `at`; `at` itself where none starts there. */
function endOfRun(mentions: readonly Mention[], at: number, textOf: (block: number) => string): number {
  let end = at;
  while (end < mentions.length) {
    const [mention, next] = [mentions[end], mentions[end + 1]];
    if (!mention || !isBare(mention, textOf(mention.block)) || sharesUnit(mention, next)) break;
    if (end > at && !isNear(mentions[end - 1], mention)) break;
    end++;
  }
  return end;
}

/** A plain count with a noun before it and nothing behind it. */
function isBare({ figure, role, depth, quoted, label, before, end }: Mention, text: string): boolean {
  if (figure.kind !== 'count' || figure.unit !== '' || role !== 'plain' || depth > 0 || quoted) return false;
  if (/[万亿]/.test(figure.raw) || /^0\d/.test(figure.raw) || figure.raw.length > 7) return false;
  const closed = /^ *(?:[,。;]|、(?!\d)|$)/.test(text.slice(end, end + 4));
  return (
    closed &&
    /[\u4e00-\u9fff]{2}$/.test(label) &&
    label.length <= 20 &&
    !namesNumber.test(label) &&
    !/[为是第]$/.test(before)
  );
}

/** 分别为3、4、5件: the unit stands once, behind the last. */
const sharesUnit = (mention: Mention, next: Mention | undefined): boolean =>
  next !== undefined && next.block === mention.block && /^ *[、和及,] *$/.test(next.gap);

const isNear = (mention: Mention | undefined, next: Mention | undefined): boolean =>
  mention !== undefined &&
  next !== undefined &&
  mention.sentenceIndex === next.sentenceIndex &&
  next.gap.length <= widestGap &&
  !next.gap.includes('。');

/** The unit of the count or sum of money just behind or just before the run in the same sentence. */
function neighbourUnit(mentions: readonly Mention[], at: number, end: number): string {
  const [before, first, last, after] = [mentions[at - 1], mentions[at], mentions[end - 1], mentions[end]];
  if (end === at) return '';
  return (isNear(last, after) && unitOf(after)) || (isNear(before, first) && unitOf(before)) || '';
}

/** Of money with its scale: beside 2.9亿元 a bare 3.4 is 亿元, too. */
function unitOf(mention: Mention | undefined): string {
  if (mention?.figure.kind === 'count') return mention.figure.unit;
  if (mention?.figure.kind !== 'money') return '';
  return (/(?<![万亿])[万亿]+$/.exec(mention.figure.raw)?.[0] ?? '') + mention.figure.unit;
}
