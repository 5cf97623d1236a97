import { isOwnScope } from '../prose/scopes.js';
import type { Mention } from '../reading.js';

/** Whose and which year's figures a report tells as its own. */
export interface Own {
  readonly organ: string;
  readonly year: number | undefined;
}

/**
 * Whether a figure goes on with what the one before it has narrowed: 上年收到申请65件,办结63件 and 其中涉及征地的申请23件,答复22件
 * speak of another year and of some applications to their ends.
 */
export function isNarrowed(mention: Mention, mentions: readonly Mention[], own: Own): boolean {
  if (isOfAll(mention, mentions)) return true;
  if (/[;。]/.test(mention.gap) || startsAnew.test(mention.gap)) return false;
  const near = leadOf(mention, mentions);
  if (!near) return false;
  if (isOfAll(near, mentions) || isOfOthers(near, own)) return true;
  const opened = openerOf(mention, mentions);
  if (opened && mention.figure.value <= opened.figure.value) return true;
  return isOfSome(near) && (mention.figure.value <= near.figure.value || mention.gap.startsWith('、'));
}

/** 2022年结转的6件中,予以公开3件、部分公开1件: parts of what was carried in. */
function openerOf({ index, sentenceIndex }: Mention, mentions: readonly Mention[]): Mention | undefined {
  for (let at = index - 1; at >= 0 && at >= index - longestList; at--) {
    const each = mentions[at]!;
    if (each.sentenceIndex !== sentenceIndex || /[;。]/.test(mentions[at + 1]!.gap)) return undefined;
    if (/^[^,;。]{0,4}中$/.test(each.after)) return isPart(each) ? each : undefined;
  }
  return undefined;
}

const longestList = 8;
const isPart = (mention: Mention): boolean =>
  mention.counts?.concepts.some(({ carriedFrom }) => carriedFrom !== undefined) === true || isOfSome(mention);

const startsAnew = /全年|本年|当年|今年|年内|全部|合计|总计|总共|共(?!同)|上年|去年|结转|\d{4}年/;

/** The figure that leads a mention's part of the sentence: the one before it that stands in no deeper bracket. */
function leadOf(mention: Mention, mentions: readonly Mention[]): Mention | undefined {
  for (let at = mention.index - 1; at >= 0 && at >= mention.index - farthest; at--) {
    const each = mentions[at]!;
    if (each.sentenceIndex !== mention.sentenceIndex) return undefined;
    if (each.depth <= mention.depth && leads.has(each.role)) return each;
    if (/[;。]/.test(each.gap)) return undefined;
  }
  return undefined;
}

const leads = new Set(['plain', 'total', 'last']);
const farthest = 4;

/** 行政复议案件57件(其中涉及信息公开9件): all cases of an organ, of which the report counts some. */
function isOfAll({ index, gap, sentenceIndex }: Mention, mentions: readonly Mention[]): boolean {
  const next = mentions[index + 1];
  return next?.sentenceIndex === sentenceIndex && ofDisclosure.test(next.gap) && !gap.includes('信息公开');
}

const ofDisclosure = /^[^,;。(]{0,4}[,(]?(?:其中|内含|含)[^,;。]{0,8}信息公开/;

/** 上年收到申请65件, 上半年收到40件, 全系统收到96件: a clause about another time, or about others. */
function isOfOthers({ role, period, before, scope }: Mention, { organ, year }: Own): boolean {
  if (role === 'last') return /^(?:而|其中)?(?:上年|去年|上一年|前年|\d{4}年)/.test(before);
  if (scope !== '' && !isOwnScope({ scope }, organ)) return true;
  return (
    period.kind !== 'year' || (period.year !== 0 && year !== undefined && period.year !== year && !carried.test(before))
  );
}

const carried = /结转|转来|转入|遗留|未办/;

/** 涉及征地的申请23件: some of what the report counts. */
const isOfSome = ({ counts, before, after }: Mention): boolean =>
  counts?.isTentative === true
    ? /申请|复议|诉讼|案/.test(before + after) && !/信|网|当面|传真|邮|窗口|现场/.test(before)
    : !counts && /的申请$/.test(before + after);
