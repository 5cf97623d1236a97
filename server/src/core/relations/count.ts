import type { Block, Relation, Span, Verdict } from '../model.js';
import { CharSet } from '../text/char-set.js';
import { spanIn } from '../text/span.js';
import { type Declaration, declarationsIn, isAbstract, isWriting } from './count-declarations.js';
import {
  type Item,
  isDivided,
  type ListReading,
  readClauses,
  readFigures,
  readNames,
  readSlogan,
  splitList,
  withoutBrackets,
} from './count-lists.js';
import { repeatedItems } from './count-repeats.js';
import { type Entry, type ProseBlocks, type Run, runAfter, runsBefore, textOf } from './enumeration.js';

/** A declared count against the items enumerated. */
export interface CountRelation extends Relation {
  readonly kind: 'count';
  readonly declared: Span;
  readonly counted: number;
  /** 0 where the number is left open: 以下几点. */
  readonly declaredCount: number;
  readonly items: readonly Span[];
}

/**
 * Reads declared counts with what they announce or sum up: 做好三项工作:一是…二是…三是… · 办好三件事:…;…;… · 甲、乙、丙三项制度 ·
 * “三个到位”,即甲、乙、丙 · 两个问题(甲、乙) · 问题有三:… · 针对以上四个问题.
 */
export function countRelations({ blocks, range }: Pick<ProseBlocks, 'blocks' | 'range'>): CountRelation[] {
  const context: ProseBlocks = { blocks, range, markers: new Map() };
  const found: CountRelation[] = [];
  for (let index = range.from; index < range.to; index++) {
    const declarations = declarationsIn(textOf(index, context), index);
    for (const [at, declaration] of declarations.entries()) {
      const relation = decide(declaration, declarations[at + 1], context);
      if (relation) found.push(relation);
    }
  }
  return found;
}

function decide(
  declaration: Declaration,
  next: Declaration | undefined,
  context: ProseBlocks,
): CountRelation | undefined {
  const { count } = declaration;
  if (count === 1 || count > 20) return undefined;
  return (
    recalled(declaration, context) ??
    enumerated(declaration, next, context) ??
    listedAfter(declaration, context) ??
    listedBefore(declaration, context) ??
    distributed(declaration, context) ??
    goneThrough(declaration, context)
  );
}

/** How far the words of one announcement or list go: what is further away belongs to another. */
const reach = 240;

const before = (declaration: Declaration, context: ProseBlocks, width: number): string =>
  textOf(declaration.block, context).slice(Math.max(0, declaration.start - width), declaration.start);

const after = (declaration: Declaration, context: ProseBlocks, width = reach): string =>
  textOf(declaration.block, context).slice(declaration.end, declaration.end + width);

const announcing = /^[^。;]{0,24}?(?:[:,]|。)/;

/** 四项工作:一是…二是…三是…四是…: markers that follow at once, in this block or the next ones. */
function enumerated(
  declaration: Declaration,
  next: Declaration | undefined,
  context: ProseBlocks,
): CountRelation | undefined {
  const rest = after(declaration, context);
  const colon = /^[^,。;:]{0,10}:/.test(rest);
  if (!isAbstract(declaration) && !colon) return undefined;
  const lead = announcing.exec(rest)?.[0];
  const run = runAfter(declaration.block, declaration.end + (lead?.length ?? Math.min(rest.length, 24)), context);
  const [first] = run?.entries ?? [];
  // 4个问题已整改3个。……短板有二:一是…: another number stands nearer to what is enumerated.
  if (first && next && isAbstract(next) && (first.block !== next.block || next.start < first.start)) return undefined;
  return run && ofRuns(declaration, [run], isAbstract(declaration), context);
}

/** 针对以上四个问题: the enumeration that stands before, in the same passage. */
function recalled(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  if (!/(?:上述|以上|前述|这)(?:的|存在的)?$/.test(before(declaration, context, 5))) return undefined;
  for (let block = declaration.block; block >= Math.max(context.range.from, declaration.block - 6); block--) {
    const end = block === declaration.block ? declaration.start : Number.POSITIVE_INFINITY;
    const runs = runsBefore(block, end, context);
    if (runs.length > 0) return ofRuns(declaration, runs, true, context);
  }
  return undefined;
}

/** Several enumerations may be meant: one of them must give the number, and only a single whole one can deny it. */
function ofRuns(
  declaration: Declaration,
  runs: readonly Run[],
  sure: boolean,
  context: ProseBlocks,
): CountRelation | undefined {
  const [first] = runs;
  const run = runs.find(({ entries }) => entries.length === declaration.count) ?? first;
  if (!run || (declaration.count === 0 && run.broken)) return undefined;
  const certain = sure && runs.length === 1 && !run.broken && run.entries.length >= 2;
  const spans = run.entries.map((entry) => markerSpan(entry, context));
  return relationOf(declaration, { spans, counted: spans.length, certain }, context);
}

const markerSpan = (entry: Entry, { blocks }: ProseBlocks): Span =>
  spanIn(blocks[entry.block] as Block, entry.start, entry.end);

/** “三个转变”,由…转变,由…转变: its own word shows the items where no 即 does. */
const repeats = /^[^”]{0,8}”,(?!即|包括)/;

const introduces =
  /^[^。;:,、\d()]{0,14}[”"]?(?:(?<bracket>\()|,?[^,。;:、\d()]{0,8}?(?:分别[为是有]|即|包括|分[设布驻][于在])|(?<loose>的?是|[为有]|,[^,。;:、\d()]{1,6}[为是])|:)/;

/** “三个到位”,即甲、乙、丙 · 两个问题(甲、乙) · 三件事:甲;乙;丙: the list follows its count. */
function listedAfter(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const rest = after(declaration, context);
  const lead = introduces.exec(rest.slice(0, 48));
  if (!lead) return declaration.slogan ? repeated(declaration, rest, context) : undefined;
  const { bracket, loose } = lead.groups ?? {};
  const from = lead[0].length;
  const stop = rest.slice(from).search(bracket ? /[)。]/ : loose ? /[,;。!?]/ : /[。!?]/);
  const list = rest.slice(from, stop < 0 ? undefined : from + stop);
  if (/[一二三四五六七八九十]是/.test(list) || (stop < 0 && rest.length === reach)) return undefined;
  const closed = from + list.length + 1 >= rest.trimEnd().length;
  const clauses = lead[0].endsWith(':') ? readClauses(list, closed && isAbstract(declaration)) : undefined;
  const reading = readList(declaration, bracket ? list : withoutBrackets(list), clauses);
  if (!reading || (loose && !reading.ways.some(({ length }) => length === declaration.count))) return undefined;
  const plain = reading.plain && (!bracket || isAbstract(declaration));
  return listRelation(declaration, declaration.end + from, { ...reading, plain }, context);
}

function repeated(declaration: Declaration, rest: string, context: ProseBlocks): CountRelation | undefined {
  const lead = repeats.exec(rest)?.[0];
  if (lead === undefined) return undefined;
  const list = withoutBrackets(/^[^。!?]*/.exec(rest.slice(lead.length))?.[0] ?? '');
  const reading = readSlogan(list, declaration.noun);
  return reading && listRelation(declaration, declaration.end + lead.length, { ...reading, plain: false }, context);
}

/** What the list is divided by: its slogan's word, semicolons, figures or 、. */
function readList(declaration: Declaration, list: string, clauses: ListReading | undefined): ListReading | undefined {
  const named = declaration.slogan ? readSlogan(list, declaration.noun) : undefined;
  if (named) return named;
  const first = list.split(';', 1)[0] ?? '';
  const clause =
    first.includes('、') && first.lastIndexOf(',') > first.lastIndexOf('、')
      ? first.slice(0, first.lastIndexOf(','))
      : first;
  const dated = clause.replace(/\d{1,2}月(?:\d{1,2}日)?/g, (date) => '月'.repeat(date.length));
  const names = /\d/.test(dated) ? figuresOf(declaration, first) : readCommas(clause);
  if (!clauses || !names) return clauses ?? names;
  return { ways: [...clauses.ways, ...names.ways], plain: false };
}

/** 七类:甲7件,乙18件: kinds are counted by their names; what follows a number of cases is the sum of it. */
const figuresOf = ({ kinds, classifier }: Declaration, list: string): ListReading | undefined =>
  kinds ? readFigures(list, classifier) : undefined;

/** Where commas divide, too, any of the divisions may be meant. */
function readCommas(list: string): ListReading | undefined {
  const names = readNames(list);
  if (!list.includes(',')) return isDivided(list) ? names : undefined;
  const ways = [...names.ways, splitList(list, ','), splitList(list, '、,'), splitList(list, '、,和及与')];
  return { ways: ways.filter(({ length }) => length >= 2), plain: isEven(list) };
}

/** 按月通报,细化栏目,增设检索: phrases of one length, divided by commas alone, are the items. */
function isEven(list: string): boolean {
  const phrases = list.split(',');
  const [first = ''] = phrases;
  return (
    phrases.length >= 3 &&
    first.length >= 3 &&
    first.length <= 8 &&
    phrases.every((one) => /^[\u4e00-\u9fff]+$/.test(one) && one.length === first.length)
  );
}

/** Of many things the first ones may be told alone. */
const isNear = ({ count }: Declaration, { length }: readonly Item[]): boolean => Math.abs(count - length) === 1;

/** 培训两期,第一期41人,第二期38人. */
function goneThrough(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  if (declaration.count === 0) return undefined;
  const found = repeatedItems(declaration, after(declaration, context));
  return (
    found &&
    listRelation(
      declaration,
      declaration.end,
      { ways: [found.items], plain: found.close && isNear(declaration, found.items) },
      context,
    )
  );
}

const shared =
  /^[^。;:、\d]{0,12},?[^。;:、,\d]{0,8}(?:分别|先后|依次)[有为是在]?(?=\d)|^,?分别[^,。;:、\d]{1,4}(?=\d)|^,各[期场次批轮][^,。;:、\d]{0,8}(?=\d)/;

/** 培训3次,分别有42人、57人、39人: as many figures as times. */
function distributed(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const rest = after(declaration, context);
  const lead = shared.exec(rest)?.[0];
  if (lead === undefined) return undefined;
  const list = /^[^,。;:]*/.exec(rest.slice(lead.length))?.[0] ?? '';
  const items = splitList(list, '、和');
  const clause = /(?<![^,。;:])[^,。;:]*$/.exec(before(declaration, context, 40))?.[0] ?? '';
  const alike = items.every(({ from, to }) => /^\d[\d.]*[\u4e00-\u9fff]{1,3}/.test(list.slice(from, to)));
  if (items.length < 2 || !alike) return undefined;
  // Where the clause counts two things, the figures may be one for each of them.
  const plain = !/\d|[二两三四五六七八九十][\u4e00-\u9fff]/.test(clause);
  return listRelation(declaration, declaration.end + lead.length, { ways: [items], plain }, context);
}

/** 甲、乙、丙三项制度: the list runs up to its count. */
function listedBefore(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (declaration.count === 0) return undefined;
  const start = clauseStart(text, declaration.start);
  const written = unquoted(withoutBrackets(text.slice(start, declaration.start)));
  if (/^(?:凡|共计?|合计|总共|总计|一共|计)?$/.test(written.trim())) return figuresBefore(declaration, start, context);
  const list = written.replace(/(?<=[\u4e00-\u9fff”》])(?:等|的|“)$/, '');
  if (declaration.kinds && /\d(?![\d年])/.test(list)) return listOfFigures(declaration, { list, start }, context);
  const isShared = !areNames(list, declaration) && isOneName(list);
  if (countsDeeds(text, declaration) && !isShared && !areNames(list, declaration)) return undefined;
  if (!isDivided(list) || /\d(?![\d年])/.test(list) || !/[\u4e00-\u9fff”》]$/.test(list)) return undefined;
  if (/(?:等|共|的|各|每|和|及|这|上述|以[上下]|下列|第)$/.test(list) || isObject(list)) return undefined;
  const reading = readNames(list);
  // 甲、乙等五项 leaves the list open, so that only agreement closes it.
  if (list !== written && !reading.ways.some(({ length }) => length === declaration.count)) return undefined;
  const plain = reading.plain && !isShared && !goesOn(text, start) && isOfNames(declaration, reading, list);
  return listRelation(declaration, start, { ...reading, plain }, context);
}

/**
 * Whether a list must name what is counted. 审查、发布、考核四项制度 does; 全县医院、学校12个单位 may name kinds of them, unless the
 * number is all but right; 三处 alone may count anything.
 */
const isOfNames = (declaration: Declaration, { ways: [usual = []] }: ListReading, list: string): boolean =>
  isWriting(declaration) ||
  ((declaration.noun !== '' || areBodies(list)) &&
    usual.length >= 3 &&
    Math.abs(usual.length - declaration.count) === 1);

const areBodies = (list: string): boolean =>
  splitList(list, '、和与及').every(({ from, to }) => body.test(list.slice(from, to).trim()));

/** 甲14件、乙19件、丙2件,三类许可: figures before the comma that the count sums up, in their clause or in several. */
function figuresBefore(declaration: Declaration, comma: number, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (text.charAt(comma - 1) !== ',') return undefined;
  const starts = [clauseStart(text, comma - 1), sentenceStart(text, comma - 1)];
  for (const start of starts) {
    const found = listOfFigures(declaration, { list: text.slice(start, comma - 1), start }, context);
    if (found) return found;
  }
  return undefined;
}

const sentenceStart = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - reach), at);
  return at - before.length + Math.max(...[...'。;:'].map((mark) => before.lastIndexOf(mark))) + 1;
};

/** 内科286张、外科214张、妇儿148张三块: the figures stand with the names. */
function listOfFigures(
  declaration: Declaration,
  { list, start }: { readonly list: string; readonly start: number },
  context: ProseBlocks,
): CountRelation | undefined {
  const reading = figuresOf(declaration, list);
  return reading && listRelation(declaration, start, { ...reading, plain: false }, context);
}

/** 受理、解答意见15条 counts deeds, not the words joined by 、 before it; 三件事 and 五项制度 count the words. */
const countsDeeds = (text: string, { start, end, noun }: Declaration): boolean =>
  /[条件次期场步家张批轮]$/.test(text.slice(start, end))
    ? !/^(?:事$|举措|措施|.{0,2}[主防战]线)/.test(noun)
    : noun === '' && /(?:大|个)$/.test(text.slice(start, end));

/** 计量、特检、纤检机构3家: the last name ends for all of them. */
const isOneName = (list: string): boolean =>
  body.test(list) && splitList(list, '、').every(({ from, to }) => to - from <= longestName);

const longestName = 8;

/** 公路站、海事所两家; 部署会、推进会3次会议: the names say that they are what is counted. */
function areNames(list: string, { noun }: Declaration): boolean {
  const items = splitList(list, '、和与及').map(({ from, to }) => list.slice(from, to).trim());
  if (items.length < 2) return false;
  const last = items[0]?.at(-1) ?? '';
  const areAlike = last !== '' && noun.includes(last) && items.every((item) => item.endsWith(last));
  return areAlike || items.every((item) => body.test(item));
}

const body = /(?:[所站局办镇乡村街馆院委厅处队科室股校厂店]|中心|街道|社区|公司|单位|部门|机构|企业|银行)$/;

const verbs =
  /(?:解决|开展|完成|制[定订]|建立|推出|设立|设置|(?<!建)设|公开|发布|增加|新增|举办|召开|实施|梳理|整改|落实|做好|抓好|办理|办好|提出|明确|组织|形成|有|为|是|分|了|成|在|出|获|涉及|涵盖|包括|包含|编制|修订|开设|开通|选取|确定|征集|收集|发现|查摆|整合|合并|印发|达到?|报送|编发|接受|采纳)$/;

/** 为企业、群众解决三个问题: the count is the object of a verb; 政策公开、过程公开两个方面: of names that end alike it is not. */
function isObject(list: string): boolean {
  const verb = verbs.exec(list)?.[0];
  return (
    verb !== undefined &&
    !splitList(list, '、')
      .slice(0, -1)
      .every(({ from, to }) => list.slice(from, to).endsWith(verb))
  );
}

/** A comma before the list may divide it from its first items; what has a count of its own is another list. */
function goesOn(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== ',') return false;
  const clause = /(?<![^,。;:])[^,。;:]*$/.exec(text.slice(Math.max(0, start - 60), start - 1))?.[0] ?? '';
  return clause.includes('、') && !/[二两三四五六七八九十\d][项个种类大点条处级]/.test(clause);
}

/** “甲、乙、丙”三项机制: one pair of quotation marks around the whole list is no name. */
const unquoted = (list: string): string => list.replace(/^([^“]*)“([^“”、]*、[^“”]*)”$/, '$1 $2').trimEnd();

/** Where the clause that ends at `at` begins; brackets and quotation marks are stepped over. */
function clauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - reach);
  for (let index = at - 1; index >= floor; index--) {
    const unit = text.charAt(index);
    const opener = closers.has(text.charCodeAt(index)) ? openerOf[unit] : undefined;
    if (opener !== undefined) index = floor + Math.max(0, text.slice(floor, index).lastIndexOf(opener));
    else if (',;。:!?('.includes(unit)) return index + 1;
  }
  return floor;
}

const closers = new CharSet(')”》');
const openerOf: Readonly<Record<string, string>> = { ')': '(', '”': '“', '》': '《' };

/** The list divided so that it gives the number, if it can be; it denies the number where no division comes near. */
function listRelation(
  declaration: Declaration,
  start: number,
  { ways, plain }: ListReading,
  context: ProseBlocks,
): CountRelation | undefined {
  const { count } = declaration;
  const lengths = ways.map(({ length }) => length);
  const items = ways.find(({ length }) => length === count) ?? ways[0] ?? [];
  if (items.length < 2) return undefined;
  const certain = plain && (count < Math.min(...lengths) || count > Math.max(...lengths));
  const block = context.blocks[declaration.block] as Block;
  const spans = items.map((item) => itemSpan(block, start, item));
  return relationOf(declaration, { spans, counted: items.length, certain }, context);
}

const itemSpan = (block: Block, start: number, { from, to }: Item): Span =>
  spanIn(block, start + from, start + Math.min(to, from + 40));

interface Counted {
  readonly spans: readonly Span[];
  readonly counted: number;
  /** Whether the text leaves no doubt how many are listed. */
  readonly certain: boolean;
}

function relationOf(
  declaration: Declaration,
  { spans, counted, certain }: Counted,
  { blocks }: ProseBlocks,
): CountRelation {
  const block = blocks[declaration.block] as Block;
  const { count, start, end } = declaration;
  const holds = count === 0 ? counted <= 10 : counted === count;
  const declared = spanIn(block, start, end);
  const digits = /^(?:\d+|[〇一二两三四五六七八九十几]+)/.exec(block.text.slice(start, end))?.[0].length ?? end - start;
  const verdict: Verdict = holds ? 'holds' : certain && count > 0 ? 'differs' : 'cannot-say';
  return {
    kind: 'count',
    verdict,
    // The number, what it counts, the items.
    spans: [
      spanIn(block, start, start + digits),
      ...(start + digits < end ? [spanIn(block, start + digits, end)] : []),
      ...spans,
    ],
    others: [],
    stated: block.text.slice(start, end),
    computed: String(counted),
    arithmetic: `${counted} ${holds ? '=' : '≠'} ${count || '几'}`,
    loose: false,
    declared,
    counted,
    declaredCount: count,
    items: spans,
  };
}
