import type { Block, Span } from '../model.js';
import { spanIn } from '../text/span.js';
import { listedBefore } from './count-before.js';
import { type Declaration, declarationsIn, isAbstract } from './count-declarations.js';
import {
  figuresOf,
  type Item,
  isDivided,
  type ListReading,
  readClauses,
  readNames,
  readSlogan,
  splitList,
  withoutBrackets,
} from './count-lists.js';
import { after, before, type CountRelation, listRelation, reach, relationOf } from './count-relation.js';
import { repeatedItems } from './count-repeats.js';
import { type Entry, type ProseBlocks, type Run, runAfter, runsBefore, textOf } from './enumeration.js';

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
