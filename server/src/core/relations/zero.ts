import { isTopic } from '../facts/concepts.js';
import { type Denial, readDenials, readSettlements } from '../facts/denials.js';
import { isNeutral } from '../facts/phrase.js';
import { formatTicks } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Relation, Span, Verdict } from '../model.js';
import { oncePer } from '../once.js';
import type { ConceptSpec, Profile } from '../profile.js';
import { isOwnScope } from '../prose/scopes.js';
import type { BoundCell, Mention } from '../reading.js';
import { findPattern } from '../text/pattern.js';
import { spanIn } from '../text/span.js';
import { type Compared, cellsOf } from './text-table.js';

/** A statement that something did not happen, against the figure of the same fact. */
export interface ZeroRelation extends Relation {
  readonly concepts: readonly ConceptSpec[];
  /** Cells that hold the figure; empty where a figure of the prose does. */
  readonly cells: readonly BoundCell[];
  readonly mention: Mention | undefined;
  /** The statement as written. */
  readonly phrase: string;
}

export const isZeroRelation = (relation: Relation): relation is ZeroRelation =>
  relation.kind === 'zero' && 'phrase' in relation;

/** A reading, and what its prose tells. */
interface Told extends Compared {
  readonly told: ReadonlyMap<string, Mention>;
  /** Figures of the prose that are zero themselves (上年结转0件). */
  readonly zeros: ReadonlyMap<string, Mention>;
}

/** What the parts of one statement are: which block it stands in, and whether it is beyond doubt the organ's own. */
interface Statement extends Denial {
  readonly block: number;
  readonly isCertain: boolean;
}

/** 未收到, 无, 没有发生 … against the cells, else the figures of the prose, that tell the same. */
export function zeroRelations(
  reading: Compared,
  profile: Profile,
  range: { readonly from: number; readonly to: number } = { from: 0, to: reading.blocks.length },
): ZeroRelation[] {
  const found: ZeroRelation[] = [];
  const known: Told = { ...reading, told: figuresTold(reading), zeros: zerosTold(reading) };
  found.push(...zeroLists(reading));
  for (let block = range.from; block < range.to; block++) {
    const { kind, text } = reading.blocks[block] ?? { kind: 'noise', text: '' };
    if (kind !== 'paragraph') continue;
    for (const denial of readDenials(text)) {
      const statement = stated(denial, block, reading);
      for (const concepts of deniedBy(denial.object, profile))
        found.push(...compare(statement, concepts, known, profile));
    }
    for (const settlement of readSettlements(text))
      found.push(...settle(stated(settlement, block, reading), known, profile));
  }
  return found;
}

/** 受理申请0宗,当面申请0宗,信函申请0宗: where the first is nothing, so are all that follow. */
function zeroLists({ mentions, blocks }: Compared): ZeroRelation[] {
  const isZero = ({ figure, quoted }: Mention): boolean => !quoted && figure.value === 0n && figure.kind === 'count';
  const follows = (mention: Mention): boolean => {
    const previous = mentions[mention.index - 1];
    return previous !== undefined && previous.sentenceIndex === mention.sentenceIndex && isZero(previous);
  };
  return gather(
    mentions.filter((mention) => isZero(mention) && !follows(mention)),
    (first) => {
      const list = mentions.slice(first.index + 1, first.index + longestList);
      const end = list.findIndex((each) => each.sentenceIndex !== first.sentenceIndex || !isZero(each));
      const zeros = end < 0 ? list : list.slice(0, end);
      return zeros.length === 0 ? [] : [listed(first, zeros, blocks[first.block]?.text ?? '')];
    },
  );
}

const longestList = 12;

const listed = (first: Mention, zeros: readonly Mention[], text: string): ZeroRelation => ({
  kind: 'zero',
  verdict: 'holds',
  spans: [first, ...zeros].map(({ figure }) => figure.span),
  others: [],
  stated: '0',
  computed: '0',
  arithmetic: `0 = ${zeros.map(() => '0').join(' + ')}`,
  loose: false,
  concepts: [],
  cells: [],
  mention: first,
  phrase: text.slice(first.start, first.end),
});

/** A statement about last year or about another body proves nothing about this report's figures. */
function stated(denial: Denial, block: number, { recognition: { year, organ } }: Compared): Statement {
  const named = /(\d{4})年/.exec(denial.lead)?.[1];
  const isOther =
    /上年|去年|往年|上半年|下半年|季度/.test(denial.lead) || (named !== undefined && Number(named) !== year);
  const scope = /全[省市县区州镇乡街]|全系统|各[县乡镇][^,]*|下属|所属|基层/.exec(denial.lead)?.[0] ?? '';
  return { ...denial, block, isCertain: !isOther && isOwnScope({ scope }, organ) };
}

/**
 * The concepts that a statement denies. One pattern that several concepts share (无结转) is one statement of which any may
 * be meant; a pattern whose gap swallows another concept's words (收到行政复议申请) means that other one.
 */
function deniedBy(object: string, profile: Profile): ConceptSpec[][] {
  const byPattern = new Map<string, ConceptSpec[]>();
  const words = plainWords(profile);
  for (const concept of profile.concepts) {
    const pattern = concept.zero?.find((each) => isDenied(object, plainPattern(each), words));
    if (pattern !== undefined) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), concept]);
  }
  return [...byPattern.values()];
}

/** The patterns of denials that are plain words. */
const plainWords = oncePer(({ concepts }: Profile) =>
  gather(concepts, ({ zero = [] }) => zero.filter((pattern) => !/[*^$]/.test(pattern))),
);

const plainPattern = (pattern: string): string => (pattern.startsWith('?') ? pattern.slice(1) : pattern);

/** Whether every pattern with which a concept is denied is doubtful: the figure may have another reason. */
export const isDoubtful = ({ zero = [] }: ConceptSpec): boolean => zero.every((pattern) => pattern.startsWith('?'));

function isDenied(object: string, pattern: string, words: readonly string[]): boolean {
  const match = findPattern(object, pattern);
  if (!match) return false;
  const text = object.slice(match.start, match.end);
  return !pattern.includes('*') || !words.some((word) => text.includes(word) && !pattern.includes(word));
}

function compare(
  statement: Statement,
  concepts: readonly ConceptSpec[],
  reading: Told,
  profile: Profile,
): ZeroRelation[] {
  const lists = gather(concepts, (concept) => cellsOf(concept.cells?.[0] ?? [], reading.tables, profile) ?? []);
  const told = gather(concepts, ({ cells }) => {
    const list = cells?.[0] ? cellsOf(cells[0], reading.tables, profile) : undefined;
    return list && list.length > 0 ? [list] : [];
  });
  if (told.length > 0) {
    const isZero = told.some((list) => list.every(({ figure }) => figure?.value === 0n));
    const verdict: Verdict = isZero ? 'holds' : statement.isCertain ? 'differs' : 'cannot-say';
    return [build(statement, concepts, lists, undefined, verdict, reading)];
  }
  const mention = counterpart(concepts, statement, reading);
  const zero = reading.zeros.get(concepts[0]?.key ?? '');
  if (mention) return [build(statement, concepts, [], mention, 'differs', reading)];
  return zero ? [build(statement, concepts, [], zero, 'holds', reading)] : [];
}

/** A figure of the prose above zero that counts what a certain statement denies. */
function counterpart(concepts: readonly ConceptSpec[], { isCertain }: Statement, { told }: Told): Mention | undefined {
  return isCertain && concepts.length === 1 ? told.get(concepts[0]?.key ?? '') : undefined;
}

/** The first figure of this year above zero for each concept, where nothing narrows it. */
function figuresTold(reading: Compared): ReadonlyMap<string, Mention> {
  const { organ, year } = reading.recognition;
  const told = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    const { figure, role, period, quoted, concept } = mention;
    if (role !== 'plain' || quoted || figure.soft || figure.value === 0n || concept === '' || told.has(concept))
      continue;
    if (period.kind !== 'year' || (period.year !== year && period.year !== 0) || !isOwnScope(mention, organ)) continue;
    if (mention.counts?.isTentative === false) told.set(concept, mention);
  }
  return told;
}

function zerosTold({ mentions }: Compared): ReadonlyMap<string, Mention> {
  const zeros = mentions.filter(({ figure, concept, quoted }) => !quoted && concept !== '' && figure.value === 0n);
  return new Map(zeros.reverse().map((mention) => [mention.concept, mention]));
}

/** What is carried over into the next year. */
const leftOver = oncePer(({ concepts }: Profile) =>
  concepts.find(({ key }) => concepts.some(({ carriedFrom }) => carriedFrom === key)),
);

/** 全部办结: nothing can have been carried over. */
function settle(statement: Statement, reading: Told, profile: Profile): ZeroRelation[] {
  const target = leftOver(profile);
  const text = reading.blocks[statement.block]?.text ?? '';
  if (
    !target ||
    !isTopic(target, text.slice(0, statement.start)) ||
    !isNeutral(statement.lead.replace(/^.*[^\u4e00-\u9fff]/, ''), '')
  )
    return [];
  return compare({ ...statement, isCertain: false }, [target], reading, profile);
}

function build(
  statement: Statement,
  concepts: readonly ConceptSpec[],
  cells: readonly BoundCell[],
  mention: Mention | undefined,
  verdict: Verdict,
  { blocks }: Compared,
): ZeroRelation {
  const block = blocks[statement.block];
  const end = Math.min(statement.end, statement.start + longestPhrase);
  const phrase: Span = block ? spanIn(block, statement.start, end) : { start: 0, end: 0 };
  const figures = [...gather(cells, ({ figure }) => figure ?? []), ...(mention ? [mention.figure] : [])];
  const value = figures.reduce((sum, figure) => sum + figure.value, 0n);
  return {
    kind: 'zero',
    verdict,
    spans: [phrase, ...figures.map(({ span }) => span)],
    others: [],
    stated: '0',
    computed: formatTicks(value, 8),
    arithmetic: `0 ${value === 0n ? '=' : '≠'} ${formatTicks(value, 8)}`,
    loose: false,
    concepts,
    cells,
    mention,
    phrase: block?.text.slice(statement.start, end) ?? '',
  };
}

const longestPhrase = 40;
