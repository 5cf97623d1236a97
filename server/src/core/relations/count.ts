import type { Block, Relation, Span, Verdict } from '../model.js';
import { spanIn } from '../text/span.js';
import { type Entry, entriesAfter, lastRun, numberOf, type ProseBlocks, startsNear, textOf } from './enumeration.js';

/** A declared number of things: 三个方面, 四项制度, “三个到位”. Offsets are in its block's text. */
interface Declaration {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** What is counted, as written after the classifier: 方面, 制度, 到位. */
  readonly noun: string;
}

/** A declared count against the items enumerated. */
export interface CountRelation extends Relation {
  readonly kind: 'count';
  readonly declared: Span;
  readonly counted: number;
  readonly declaredCount: number;
  readonly items: readonly Span[];
}

/**
 * Reads declared counts with what they announce or sum up: 做好三项工作:一是…二是…三是… · 甲、乙、丙三项制度 ·
 * “三个到位”,即甲、乙、丙 · 问题有三:… · 针对以上四个问题.
 */
export function countRelations(context: ProseBlocks): CountRelation[] {
  const found: CountRelation[] = [];
  for (let index = context.range.from; index < context.range.to; index++) {
    const block = context.blocks[index];
    if (block?.kind !== 'paragraph') continue;
    for (const declaration of declarationsIn(block.text, index)) {
      const relation = decide(declaration, context);
      if (relation) found.push(relation);
    }
  }
  return found;
}

const classifiers = '个方面|方面|个|项|条|点|种|类|大|件|步|次|期|场|处|级';
const declared = new RegExp(`([二两三四五六七八九十]{1,3}|\\d{1,2})(${classifiers})`, 'g');
const having = /(?:问题|措施|做法|不足|任务|方面|打算|特点|工作)(?:主要)?有([二两三四五六七八九十])(?=[:,。])/g;

/** “四公开” counts without a classifier. */
const slogan = /“([二三四五六七八九十])((?![个项种类大点])[\u4e00-\u9fff]{1,6})”/g;

function* declarationsIn(text: string, block: number): Generator<Declaration> {
  for (const match of text.matchAll(declared)) {
    const [whole, number = '', classifier = ''] = match;
    const before = text.charAt(match.index - 1);
    if (/[第\d.〔百千万十一二三四五六七八九]/.test(before) || isTime(text, match.index, whole)) continue;
    const end = match.index + whole.length;
    const noun =
      /方面$/.test(classifier) || (/^[点条处]$/.test(classifier) && /^[:,]/.test(text.slice(end, end + 1)))
        ? '方面'
        : (/^[\u4e00-\u9fff]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? '');
    yield { block, start: match.index, end, count: numberOf(number), noun };
  }
  for (const match of text.matchAll(having)) {
    const start = match.index + match[0].length - 1;
    yield { block, start, end: start + 1, count: numberOf(match[1] ?? ''), noun: '问题' };
  }
  for (const match of text.matchAll(slogan)) {
    const start = match.index + 1;
    yield { block, start, end: start + 1, count: numberOf(match[1] ?? ''), noun: match[2] ?? '' };
  }
}

/** 下午两点至五点半 tells the time. */
const isTime = (text: string, at: number, whole: string): boolean =>
  whole.endsWith('点') &&
  (/[午晨晚至到—-]$/.test(text.slice(0, at)) || /^[半至到整—-]/.test(text.slice(at + whole.length)));

function decide(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  if (declaration.count < 2 || declaration.count > 20) return undefined;
  return (
    enumerated(declaration, context) ??
    recalled(declaration, context) ??
    listedBefore(declaration, context) ??
    listedAfter(declaration, context)
  );
}

const announcing = /^[^。;]{0,24}?(?:[:,]|。)/;
const nouns =
  /^(?!工作日)[^,;。]{0,4}(?:方面|工作|措施|问题|不足|任务|做法|机制|制度|要求|内容|特点|事项|环节|事|举措|步骤|类|形式|途径|渠道|重点|短板|困难|原因|目标)/;

/** 四项工作:一是…二是…三是…四是…: markers that follow at once, in this block or the next ones. */
function enumerated(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  const rest = text.slice(declaration.end);
  if (!nouns.test(declaration.noun)) return undefined;
  const lead = announcing.exec(rest)?.[0];
  const from = declaration.end + (lead?.length ?? Math.min(rest.length, 24));
  const entries = entriesAfter(declaration.block, from, context);
  const [first] = entries;
  if (first?.ordinal !== 1 || !startsNear(first, declaration.block, from)) return undefined;
  return enumerationRelation(declaration, entries, context);
}

const enumerationRelation = (
  declaration: Declaration,
  entries: readonly Entry[],
  context: ProseBlocks,
): CountRelation =>
  relationOf(
    declaration,
    { spans: entries.map((entry) => markerSpan(entry, context)), counted: entries.length, certain: true },
    context,
  );

const markerSpan = (entry: Entry, { blocks }: ProseBlocks): Span =>
  spanIn(blocks[entry.block] as Block, entry.start, entry.end);

/** 针对以上四个问题: the enumeration that stands before, in the same passage. */
function recalled(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (!/(?:上述|以上|这)$/.test(text.slice(Math.max(0, declaration.start - 2), declaration.start))) return undefined;
  for (let block = declaration.block; block >= Math.max(context.range.from, declaration.block - 6); block--) {
    const end = block === declaration.block ? declaration.start : Number.POSITIVE_INFINITY;
    const entries = lastRun(block, end, context);
    if (entries.length >= 2) return enumerationRelation(declaration, entries, context);
  }
  return undefined;
}

/** 甲、乙、丙三项制度: the list runs up to its count. */
function listedBefore(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (countsDeeds(text, declaration)) return undefined;
  const start = clauseStart(text, declaration.start);
  const list = unquoted(withoutBrackets(text.slice(start, declaration.start)));
  if (!list.includes('、') || /\d(?!\d*年)/.test(list) || !/[\u4e00-\u9fff”》]$/.test(list)) return undefined;
  return /(?:等|共|的|各|每|和|及|这|上述|以上|第)$/.test(list)
    ? undefined
    : listRelation(declaration, start, list, context);
}

/** 受理、解答意见15条 counts deeds, not the words joined by 、 before it; 三件事 and 五项制度 count the words. */
const countsDeeds = (text: string, { start, end, noun }: Declaration): boolean =>
  /[条件次期场步]$/.test(text.slice(start, end))
    ? noun !== '事'
    : noun === '' && /(?:大|个)$/.test(text.slice(start, end));

/** Brackets blanked out, so that places stay. */
const withoutBrackets = (list: string): string =>
  list.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length)).trimEnd();

/** “甲、乙、丙”三项机制: one pair of quotation marks around the whole list is no name. */
const unquoted = (list: string): string => list.replace(/^([^“]*)“([^“”]*、[^“”]*)”$/, '$1 $2').trimEnd();

/** Where the clause that ends at `at` begins; brackets and quotation marks are stepped over. */
function clauseStart(text: string, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const unit = text.charAt(index);
    const opener = openerOf[unit];
    if (opener !== undefined) index = Math.max(0, text.lastIndexOf(opener, index));
    else if (',;。:!?('.includes(unit)) return index + 1;
  }
  return 0;
}

const openerOf: Readonly<Record<string, string>> = { ')': '(', '”': '“', '》': '《' };

const introduces = /^[^。;:,、\d]{0,10}[”"]?(?:,?[^,。;:、\d]{0,8}(?:分别为|分别是|即|包括)|:)/;

/** “三个到位”,即甲、乙、丙 · 5场,主题分别为甲、乙、丙: the list follows its count. */
function listedAfter(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  const lead = introduces.exec(text.slice(declaration.end, declaration.end + 40))?.[0];
  if (lead === undefined) return undefined;
  const start = declaration.end + lead.length;
  const stop = text.slice(start).search(/[。;]/);
  const list = withoutBrackets(text.slice(start, stop < 0 ? undefined : start + stop));
  if (!list.includes('、') || /\d|[一二三四五六七八九十]是|等$/.test(list)) return undefined;
  return listRelation(declaration, start, list, context);
}

function listRelation(
  declaration: Declaration,
  start: number,
  list: string,
  context: ProseBlocks,
): CountRelation | undefined {
  const splits = splittings.map((separator) => splitList(list, separator));
  const exact = splits.find((items) => items.length === declaration.count);
  const items = exact ?? splits[0] ?? [];
  if (items.length < 2) return undefined;
  const block = context.blocks[declaration.block] as Block;
  const spans = items.map(({ from, to }) => spanIn(block, start + from, Math.min(start + to, start + from + 40)));
  return relationOf(
    declaration,
    { spans, counted: items.length, certain: exact !== undefined || isUnambiguous(list, splits) },
    context,
  );
}

/** Whether 和 or a comma divides is not always plain: a list is wrong only when no way to divide it gives the number. */
const splittings: readonly RegExp[] = [/、/, /[、和及与]/, /[、,]/, /[、,和及与]/];

const isUnambiguous = (list: string, splits: readonly (readonly Part[])[]): boolean =>
  !list.includes('等') && new Set(splits.map(({ length }) => length)).size === 1;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Divides a list outside quotation marks and titles. */
function splitList(list: string, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= list.length; at++) {
    const unit = list.charAt(at);
    if ('“《'.includes(unit) && unit !== '') depth++;
    else if ('”》'.includes(unit) && unit !== '') depth = Math.max(0, depth - 1);
    else if (at === list.length || (depth === 0 && separator.test(unit))) {
      if (list.slice(from, at).trim() !== '') parts.push({ from, to: at });
      from = at + 1;
    }
  }
  return parts;
}

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
  const holds = counted === declaration.count;
  const declared = spanIn(block, declaration.start, declaration.end);
  const verdict: Verdict = holds ? 'holds' : certain ? 'differs' : 'cannot-say';
  return {
    kind: 'count',
    verdict,
    spans: [declared, ...spans],
    others: [],
    stated: block.text.slice(declaration.start, declaration.end),
    computed: String(counted),
    arithmetic: `${counted} ${holds ? '=' : '≠'} ${declaration.count}`,
    loose: false,
    declared,
    counted,
    declaredCount: declaration.count,
    items: spans,
  };
}
