import { gather } from '../lists.js';
import { oncePer } from '../once.js';
import type { Profile } from '../profile.js';
import { CharSet } from '../text/char-set.js';
import { matchesAny } from '../text/pattern.js';
import { type WordFinder, wordsBefore } from '../text/words.js';
import type { Candidate } from './candidates.js';

/** Where a heading's words end in its block's text. */
export interface Title {
  readonly start: number;
  readonly end: number;
  /** The words go on as a sentence: an item of a list, no heading. */
  readonly sentence: boolean;
}

/** What the profiles know of titles. */
export interface TitleHints {
  readonly headings: readonly string[];
  readonly strong: readonly string[];
}

export const titleHints = oncePer((profiles: readonly Profile[]): TitleHints => {
  const specs = gather(profiles, ({ sections }) => sections);
  return { headings: specs.map(({ heading }) => heading), strong: gather(specs, ({ strong }) => strong) };
});

/**
 * Finds the end of a heading. A heading stands on its own line, or ends with 。 or :, or is glued to its first sentence: then
 * it ends where a sentence obviously starts (a year, 我局, 全年), or after a word that ends titles (情况, 措施).
 *
 * @param limit start of the next marker in the block, or the end of the block.
 */
export function readTitle(text: string, from: Candidate, limit: number, hints: TitleHints): Title {
  const start = skipBlanks(text, from.end, limit);
  const hard = firstMark(text, start, limit);
  const top = from.style === 'han' || from.style === 'part';
  const soft = from.style === 'han-is' || from.style === 'ordinal' ? -1 : softEnd(text, start, hard, top, hints);
  if (soft >= 0) return { start, end: trimEnd(text, start, soft), sentence: false };
  if (lengthOf(text, start, hard) <= longestTitle) return { start, end: trimEnd(text, start, hard), sentence: false };
  const clause = firstClause(text, start, hard);
  return { start, end: trimEnd(text, start, clause), sentence: true };
}

/** A numbered line of more characters than this is no heading. */
const longestTitle = 40;

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) === 0x20) at++;
  return at;
}

/** The first 。;:!? from `start` on, or the limit. */
function firstMark(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (hardMarks.has(text.charCodeAt(at))) return at;
  return limit;
}

const hardMarks = new CharSet('。;:!?');

/** Characters outside brackets: a remark in brackets makes no title too long. */
function lengthOf(text: string, start: number, end: number): number {
  const words = text.slice(start, Math.min(end, start + 4 * longestTitle));
  return words.replace(/\([^()]*\)/g, '').length;
}

function firstClause(text: string, start: number, limit: number): number {
  const last = Math.min(limit, start + longestTitle);
  for (let at = start; at < last; at++) if (text.charAt(at) === ',') return at;
  return last;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' ,、.'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Where glued words of a title end; -1 where the whole stretch may be the title. */
function softEnd(text: string, start: number, hard: number, top: boolean, hints: TitleHints): number {
  const whole = text.slice(start, Math.min(hard, start + longestTitle + 1)).trimEnd();
  const tidy = whole.length <= longestTitle && !whole.includes(',') && endsWithOne(whole, sureEnd);
  const known = knownEnd(text, start, hard, tidy, hints);
  if (known >= 0) return known;
  for (let at = start + 2; at < Math.min(hard, start + longestTitle + 1); at++) {
    if (text.charAt(at) === ' ' && endsAtBlank(text, start, at, hard)) return at;
    if (!lastUnits.has(text.charCodeAt(at - 1))) continue;
    const before = text.slice(start, at);
    if (endsWithOne(before, titleEnd) && startsSentence(text, at)) return at;
    if (!tidy && startsWord(text, at) && endsSurely(before, top, hard - start > longestTitle, hints)) return at;
  }
  return -1;
}

/** A prescribed heading, with blanks as they come; a `tidy` title may have a word more (总体情况概述). */
function knownEnd(text: string, start: number, hard: number, tidy: boolean, hints: TitleHints): number {
  let best = -1;
  for (const heading of hints.headings) {
    const end = prefixEnd(text, start, hard, heading);
    if (end <= best) continue;
    const more = !tidy || hard - end > 4;
    if (end === hard || startsSentence(text, end) || (more && startsWord(text, end))) best = end;
  }
  return best;
}

function prefixEnd(text: string, start: number, hard: number, heading: string): number {
  let at = start;
  for (const unit of heading) {
    while (at < hard && text.charAt(at) === ' ') at++;
    if (at >= hard || text.charAt(at) !== unit) return -1;
    at++;
  }
  return at;
}

/** `概 述` is one word; `概述 推进…` is a title and its text. */
function endsAtBlank(text: string, start: number, at: number, hard: number): boolean {
  const before = text.slice(start, at).replaceAll(' ', '');
  if (before.length < 2) return false;
  const rest = hard - at;
  const next = skipBlanks(text, at, hard);
  return rest > longestTitle - (at - start) || endsWithOne(before, titleEnd) || startsSentence(text, next);
}

const endsWithOne = (text: string, words: WordFinder): boolean => words(text, text.length) !== undefined;

/**
 * Words after which a title ends even when nothing marks the sentence that follows. `事项` or `措施` stand inside slogans as
 * well (`加强事项管理`): there the title must name a section, or be a top-level one with more text than a title has.
 */
function endsSurely(text: string, top: boolean, long: boolean, hints: TitleHints): boolean {
  if (!endsWithOne(text, sureEnd)) return false;
  if (text.endsWith('方面') || (top && (long || endsWithOne(text, plainEnd)))) return true;
  return matchesAny(text, hints.strong);
}

/** Words that hardly stand inside a title. */
const plainEnds = ['情况', '概述', '概 述', '概况', '引言', '前言', '附表', '打算', '做法', '安排'];

const sureEnds = [...plainEnds, '措施', '事项', '数量', '问题', '方面'];

const titleEnds = [
  ...sureEnds,
  ...[
    '工作',
    '内容',
    '形式',
    '方式',
    '渠道',
    '途径',
    '机构',
    '建设',
    '保障',
    '管理',
    '成效',
    '公开',
    '减免',
    '计划',
    '方向',
  ],
  ...[
    '思路',
    '亮点',
    '不足',
    '困难',
    '类别',
    '范围',
    '结果',
    '原因',
    '特点',
    '现状',
    '队伍',
    '培训',
    '宣传',
    '场所',
    '平台',
  ],
];

/** What title words end with: most places need no closer look. */
const [plainEnd, sureEnd, titleEnd] = [wordsBefore(plainEnds), wordsBefore(sureEnds), wordsBefore(titleEnds)];
const lastUnits = new CharSet(titleEnds.map((word) => word.charAt(word.length - 1)).join(''));

/** A year, a date or a word that opens sentences of reports. */
function startsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code === 0x31 || code === 0x32) && /^(?:19|20)\d\d ?年?/.test(text.slice(at, at + 6))) return true;
  if (text.charAt(at) === '二' && '〇○零O0'.includes(text.charAt(at + 1))) return true;
  return firstUnits.has(text.charCodeAt(at)) && openers.some((word) => text.startsWith(word, at));
}

const openers = [
  ...[
    '全年',
    '今年',
    '本年',
    '去年',
    '上年',
    '一年来',
    '年内',
    '年度内',
    '近年来',
    '截至',
    '截止',
    '目前',
    '当前',
    '自20',
    '从20',
  ],
  ...[
    '我局',
    '我市',
    '我县',
    '我区',
    '我镇',
    '我乡',
    '我委',
    '我办',
    '我街',
    '我厅',
    '我省',
    '我院',
    '我校',
    '我处',
    '我州',
    '我旗',
    '我中心',
  ],
  ...[
    '本局',
    '本市',
    '本县',
    '本区',
    '本镇',
    '本乡',
    '本委',
    '本办',
    '本街',
    '本厅',
    '本省',
    '本机关',
    '本单位',
    '全局',
    '全市',
    '全县',
  ],
  ...[
    '全区',
    '全镇',
    '全乡',
    '全省',
    '全系统',
    '根据',
    '按照',
    '依据',
    '按规定',
    '为了',
    '通过',
    '主要有',
    '主要是',
    '没有',
    '未发生',
    '未收到',
    '无。',
  ],
];

const firstUnits = new CharSet(openers.map((word) => word.charAt(0)).join(''));

/** A Han character that begins a new word: not one that goes on with the title (和, 及, 的, 统计表). */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff && !'和及与的等或以并、说统分表图明汇一'.includes(text.charAt(at));
}
