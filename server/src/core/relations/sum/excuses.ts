import { addIntervals, divideIntervals, meets, ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import { sameUnit } from '../../figures/units.js';
import { gather } from '../../lists.js';
import { sumBeside } from '../neighbours.js';
import type { Item } from '../sequence.js';
import { difference, type Reading, type State, sumOf } from './reading.js';

/** What the text says beside a list that excuses it from making its total. */
type Excuse = (reading: Reading, state: State) => boolean;

const overlap =
  /重复(?!申请|提交|来信|来电|留言|投诉|信访|件)|重叠|重合|交叉|同时列入|同时收录|兼有|既[^,;。]{1,10}又|部分[^,;。]{0,6}(?:相同|合并|套开)|分别统计|同步(?:发布|公开|推送)|同一(?:信息|条|件|内容)|均为[^,;。]{0,8}(?:已|同)|多渠道|不同渠道|不含|不包括|除外/;

/** 公开信息412条。审查结果为公开412条,不公开37条: one of the parts is the total once more. */
export const isAgain = ({ total, parts }: Reading): boolean =>
  parts.some(({ mention: { figure } }) => figure.value === total.figure.value) &&
  total.figure.value >= 1_000_000_000n &&
  total.sentenceIndex !== parts[0]?.mention.sentenceIndex;

/** 分别增加12条、9条: by how much something changed does not make up how much there is. */
export const areChanges = ({ total, parts: [first] }: Reading): boolean =>
  first !== undefined && changes(first.link) && !changes(total.before);

const changes = (words: string): boolean =>
  /(?:(?<!新)增加?|减少?|增长|上升|下降|净增|净减|[较比]上?年多|少)了?$/.test(words);

/** 新收31件,年末转下年2件 are steps of the year's flow, not parts of one number; 上年结转5件、新收62件 are. */
export const isFlow = ({ total, parts, form }: Reading): boolean =>
  !(form === 'within' && !parts.some(({ mention }) => isInflow(mention.before))) &&
  parts.some(({ mention: { before } }) => /结转|转(?:下|入|来)|新收(?!.*由$)/.test(before)) &&
  !parts.every(({ mention: { before } }) => isInflow(before)) &&
  !(
    /应办|应答复|需办|应处理|合计|共计|总计|共$/.test(total.before) &&
    !parts.some(({ mention }) => isInflow(mention.before))
  );

const isInflow = (words: string): boolean =>
  /新收|上年|去年|上一年|往年|历年|转入|转来|本年|今年|当年/.test(words) && !/(?:下|次)年|转下|办结|答复/.test(words);

/** 减少7件,其中网络减少5件,信函增加1件; 注销4个,新开设1个: what comes and what goes do not add up as they are written. */
export function areOpposed({ parts }: Reading): boolean {
  const words = parts.map(({ mention: { before } }) => before);
  return (
    words.some((one) => /(?:增加|增长|上升|多)$|新增|新建|新设|新开/.test(one)) &&
    words.some((one) => /(?:减少|下降|少)$|注销|取消|关停|撤销/.test(one))
  );
}

/** 市定12件中的12件、县定8件中的7件: what is divided itself is no part of what stands before it. */
const isWhole = ({ mention: { after } }: Item): boolean => /^[^,;。、]{0,10}中(?![心国小央])/.test(after);

/**
 * 即办件612项,占48.3%;网办1180项,占93.1%: each share confirms its part and the total, so the parts need not add up, unless the
 * shares do.
 */
function isConfirmed({ total, parts }: Reading, { mentions }: State): boolean {
  const percents = gather(parts, ({ mention: part }) => {
    const percent = mentions[part.index + 1];
    if (percent?.figure.kind !== 'percent' || percent.sentenceIndex !== part.sentenceIndex) return [];
    const share = divideIntervals(part.figure.interval, total.figure.interval, 100n);
    return share !== undefined && meets(share, percent.figure.interval) ? [percent.figure] : [];
  });
  if (percents.length < parts.length) return false;
  const sum = addIntervals(percents.map(({ interval }) => interval));
  return !meets(sum, { low: HUNDRED, high: HUNDRED, lowOpen: false, highOpen: false });
}

const HUNDRED = 100n * ONE;

/** A remark beside the list that its parts overlap: anything from its total to the next semicolon. */
export function isOverlapping({ total, parts }: Reading, state: State): boolean {
  const next = state.mentions[(parts.at(-1) as Item).mention.index + 1];
  const [first, last] = [(parts[0] as Item).mention, (parts.at(-1) as Item).mention];
  const text = state.textOf(last.block);
  const from =
    total.sentenceIndex === first.sentenceIndex && total.block === first.block ? total.end : first.sentence.start;
  const stop = text.indexOf(';', last.end);
  // …乡镇18个,全年发布信息1.5万条,与网站内容有重复: what is said behind another figure is said of that one.
  const isOfAnother =
    next?.block === last.block && !sameUnit(next.figure.unit, last.figure.unit) && next.figure.kind === 'count';
  const to = Math.min(
    stop < 0 ? text.length : stop,
    last.sentence.end,
    last.end + 120,
    isOfAnother ? next.start : text.length,
  );
  return overlap.test(text.slice(Math.max(from, first.start - 240), to));
}

/** 新收5件,予以公开3件、无法提供1件, where the report says of one that it is not yet answered: the results miss no more. */
export function isPending(reading: Reading, { mentions }: State): boolean {
  const missing = -difference(reading);
  const { total, parts } = reading;
  if (missing <= 0n || !/收到|新收|受理|接收|申请/.test(total.before + total.after)) return false;
  if (!parts.every(({ mention: { before, after } }) => results.test(before + after))) return false;
  return mentions.some(
    ({ figure, before, after }) =>
      figure.value === missing && figure.kind === 'count' && pending.test(`${before}#${after}`),
  );
}

/** 全年申请14件,办了13件,还剩2件,因为去年转来1件: what was carried in is answered and left as well. */
function isCarriedIn(reading: Reading, { mentions }: State): boolean {
  const { total, parts } = reading;
  const more = difference(reading);
  if (more <= 0n || reading.form !== 'rest' || total.role === 'total' || /[应需须]/.test(total.before)) return false;
  const last = parts.at(-1)?.mention.index ?? total.index;
  return mentions
    .slice(Math.max(0, total.index - 6), last + 4)
    .some(
      ({ figure, before }) => figure.value === more && /转[入来结]|结转|遗留|留下/.test(before) && isInflow(before),
    );
}

/** 10个镇街、36个部门均设专栏,其中镇街专栏10个,部门专栏36个: 其中 points to all that stands side by side. */
function isOfAllBeside(reading: Reading, { mentions }: State): boolean {
  const { total } = reading;
  const all = sumBeside(total, mentions);
  const sum = sumOf(reading.parts);
  return all > total.figure.value && magnitude(sum - all) < magnitude(difference(reading));
}

const results =
  /(?:予以|同意|部分|全部|不予|主动|免予|准予|依法)公开|无法提供|不予处理|其[他它]处理|不存在|不掌握|不属于|非本|办结|答复|告知|出具|驳回|维持|纠正/;
const pending =
  /结转|转(?:入|至)?(?:下|次|明|\d{4})|尚未|未(?:到期|办结|答复|满)|正在(?:办理|处理|审核)|在办|撤回|撤销|合并|视为|移送|转办|并案/;

/** 等 after the last part leaves the list open: it can exceed its total, never fall short. */
function isLeftOpen(reading: Reading): boolean {
  const last = (reading.parts.at(-1) as Item).mention;
  const open = /^[^,;。]{0,8}等(?!待)/.test(last.after) || /等[^,;。、]{0,8}$/.test(last.before.slice(0, -1));
  return open && difference(reading) <= 0n;
}

const isSoft: Excuse = ({ total, parts }) =>
  [total, ...parts.map(({ mention }) => mention)].some(({ figure }) => figure.soft);

const excuses: readonly Excuse[] = [
  isFlow,
  isLeftOpen,
  ({ parts }) => parts.some(isWhole),
  isAgain,
  areChanges,
  isConfirmed,
  isOverlapping,
  isPending,
  isCarriedIn,
  isOfAllBeside,
  isSoft,
  areOpposed,
];

/** Whether the words around a list leave it free to differ from the total that the grammar names. */
export const isExcused = (reading: Reading, state: State): boolean => excuses.some((excuse) => excuse(reading, state));
