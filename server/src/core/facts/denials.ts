import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';
import { canonicalNouns } from './phrase.js';

/** A statement that something did not happen: 未收到…申请, 没有发生…行政复议. Offsets are in the folded text. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  /** What is denied, in the form of the concepts' patterns. */
  readonly object: string;
  /** Words before it in its clause: whose and which year's. */
  readonly lead: string;
}

const negation = /没有|未曾|从未|不存在|未|无|零/g;
/** Whoever or however few it is: 没有人申请, 无一起诉讼, 没有案件转到下一年. */
const whoever = /^(?:任何|公民|法人|其他组织|群众|单位|个人|企业|申请人|人|案件|一[人件起宗次例笔条])+(?=.)/;
/** 分文未收, 未收一分钱. */
const pennies = /(?:分文|一分钱?|一元)$/;
const penny = /^收(?:取)?(?:过)?(?:申请人)?(?:一分|分文|一元)/;
/** What may follow: verbs of happening, receiving, charging and making, or the thing itself. */
const deniable =
  /^(?:再次?|因|就|被|有|发生|出现|产生|引发|收到|接到|接收|收取|收费|收|受理|制发|制定|出台|印发|提起|发出|下达|遭|案件|人(?:就|因|向|为|对|申请|提起|提出|要求|举报|投诉)|上年|结转|转入|转下|任何|涉及|行政|复议|诉讼|申请|申诉|举报|投诉|被诉|政府信息|政务信息|依申请|信息公开|向|费用|作出|实施|新收|不予公开|转到|转至|延至|留到|传真|当面|信函|电子邮件|网[上络]|邮寄)/;
/** What is denied is a fault of the thing, not the thing. */
const fault =
  /纠错|败诉|纠正|撤销|违法|超期|逾期|差错|失误|延期|及时|按时|按期|不当|泄密|失密|意见书|建议书|决定书|通知书/;
const hope = /力争|确保|争取|避免|防止|杜绝|努力|做到|实现|目标/;
const clauseEnd = /[,;。:!?\n]/g;
const clauseStart = ',;。:!?\n';

/** Finds the denials of a folded text. Linear: every negation looks at its own clause only. */
export function readDenials(text: string): Denial[] {
  const denials: Denial[] = [];
  for (const { index, 0: word } of matchesOf(text, negation)) {
    const from = index + word.length;
    clauseEnd.lastIndex = from;
    const end = Math.min(clauseEnd.exec(text)?.index ?? text.length, from + longestObject);
    const after = text.slice(from, end).replace(/["”“\s]/g, '');
    if (after !== '' && !deniable.test(after.replace(whoever, ''))) continue;
    const before = leadOf(text, index);
    const stated =
      after === '' || happened.test(after)
        ? predicate.exec(leadOf(text, index - (before === '' ? 1 : 0)))?.[1]
        : undefined;
    const object = stated ?? objectOf(before, after);
    const lead = stated === undefined ? before : '';
    const start = stated === undefined ? index : Math.max(0, text.lastIndexOf(stated, index));
    if (deniable.test(object) && !fault.test(object) && !hope.test(lead) && !/\d/.test(object))
      denials.push({ start, end, object: canonicalNouns(object), lead });
  }
  return denials;
}

/** What is denied, by the words that name it. */
function objectOf(lead: string, after: string): string {
  if (penny.test(after) || (pennies.test(lead) && /^[收取]/.test(after))) return '收费';
  const object = after.replace(whoever, '');
  // 年初没有结转件: what was carried in, not out.
  return object.startsWith('结转') && /(?:年初|上年度?|去年|上一年度?)$/.test(lead) ? `上年${object}` : object;
}

const longestObject = 60;
/** 行政诉讼没有发生: what did not happen stands before. */
const happened = /^(?:发生|出现|产生|收到|受理)过?$/;
/** 行政诉讼:无, 行政复议、行政诉讼均为零. */
const predicate = /([\u4e00-\u9fff、]{2,24}?)(?:数量?|情况)?:?(?:均|都)?(?:为|是)?$/;

function leadOf(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < 40 && !clauseStart.includes(text.charAt(start - 1))) start--;
  return text.slice(start, index);
}

const settled =
  /(?:全部|均|都)(?:已经?)?(?:按[时期]|按规定|依法(?:依规)?|在(?:法定|规定)(?:时间|期限|时限)内|及时|如期)?(?:予以|作出|给予)?(?:了)?(?:办结|答复|办理完毕|办复|处理完毕)/g;

/** Statements that nothing was left over: 全部按期办结, 均已答复. */
export function readSettlements(text: string): Denial[] {
  return gather(matchesOf(text, settled), ({ index, 0: words }) => {
    const sentence = text.slice(text.lastIndexOf('。', index) + 1, index + words.length + 20);
    if (/除|其余|其他|结转(?!0)|尚|正在/.test(sentence)) return [];
    return [{ start: index, end: index + words.length, object: words, lead: leadOf(text, index) }];
  });
}
