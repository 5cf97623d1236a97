import { addIntervals, formatTicks, meets, ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Verdict } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, type Repair } from './figure-relation.js';
import { isShare, truncated } from './share.js';
import { longestList } from './whole-parts.js';

const WHOLE = 100n * ONE;
const exactly = { low: WHOLE, high: WHOLE, lowOpen: false, highOpen: false };

/** What is known of single percentages and of the lists of counts they belong to. */
interface Given {
  readonly shares: readonly FigureRelation[];
  readonly sums: readonly FigureRelation[];
}

interface Known {
  /** Shares by their part. */
  readonly shares: ReadonlyMap<Mention, FigureRelation>;
  /** Percentages that are wrong by themselves, and those that hold. */
  readonly wrong: ReadonlySet<Mention>;
  readonly verified: ReadonlySet<Mention>;
  readonly sums: readonly FigureRelation[];
}

/**
 * The percentages of a closed list make 100, within what rounding and truncation allow: those of a list of counts that add
 * up, and those that stand without counts (网站占39.3%、公众号占31.4%、其他占29.3%).
 */
export function shareTotals(mentions: readonly Mention[], { shares, sums }: Given): FigureRelation[] {
  const known = {
    shares: new Map(gather(shares, (share) => (share.parts[0] ? [[share.parts[0], share] as const] : []))),
    wrong: subjectsOf(shares, 'differs'),
    verified: subjectsOf(shares, 'holds'),
    sums,
  };
  const counted = gather(sums, (sum) => countedList(sum, known));
  const taken = new Set(gather(counted, ({ subject, parts }) => [subject, ...parts]));
  const lists = percentLists(mentions).filter((list) => !list.some((percent) => taken.has(percent)));
  return [...counted, ...gather(lists, (list) => plainList(list, mentions, known))];
}

const subjectsOf = (shares: readonly FigureRelation[], wanted: Verdict): Set<Mention> =>
  new Set(gather(shares, ({ subject, verdict }) => (verdict === wanted ? [subject] : [])));

/** The percentages that stand for the parts of one sum. */
function countedList(sum: FigureRelation, { shares, wrong }: Known): FigureRelation[] {
  const percents = gather(sum.parts, (part) => {
    const share = shares.get(part);
    return share?.parts[1] === sum.subject ? [share.subject] : [];
  });
  if (sum.parts.length < 2 || percents.length < sum.parts.length) return [];
  // 企业和律师事务所各1件(均为7.14%): a percentage that is said of several.
  if (percents.some(({ before }) => /[均各]/.test(before))) return [];
  const explained = sum.verdict === 'differs' || hasWrong(percents, wrong);
  return [relationOf(percents, percents[0] as Mention, explained, [])];
}

/** A percentage that is wrong by itself explains why the total is off: one defect, one finding. */
const hasWrong = (percents: readonly Mention[], wrong: ReadonlySet<Mention>): boolean =>
  percents.some((percent) => wrong.has(percent));

/** Runs of percentages in one sentence, each said of another part of the same whole. */
function percentLists(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const percent of mentions.filter(isShare)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (last && goesOn(last, percent, mentions)) list?.push(percent);
    else if (/占|比例|比重/.test(percent.gap)) lists.push([percent]);
  }
  return lists.filter((list) => list.length > 1);
}

const goesOn = (last: Mention, next: Mention, mentions: readonly Mention[]): boolean =>
  next.sentenceIndex === last.sentenceIndex &&
  next.depth === last.depth &&
  next.index - last.index <= 2 &&
  mentions.slice(last.index + 1, next.index + 1).every(({ gap }) => !/其中|同比|率/.test(gap)) &&
  next.gap.length <= 24;

const total = (percents: readonly Mention[]): bigint => percents.reduce((sum, { figure }) => sum + figure.value, 0n);
const makesWhole = (percents: readonly Mention[]): boolean => meets(addIntervals(percents.map(truncated)), exactly);

/** Whether the last part is what remains: 其他占29.3%, 其他方式90条,占18%. */
function isClosed(run: readonly Mention[], mentions: readonly Mention[]): boolean {
  const [last, previous] = [run.at(-1) as Mention, run.at(-2) as Mention];
  return mentions.slice(previous.index + 1, last.index + 1).some(({ gap }) => /其他|其它|其余|剩余/.test(gap));
}

/**
 * A list without counts: closed where its last part is what remains. Several lists may follow one another, so any end of
 * the run that makes 100 is the list.
 */
function plainList(
  run: readonly Mention[],
  mentions: readonly Mention[],
  { verified, wrong }: Known,
): FigureRelation[] {
  for (let from = Math.max(0, run.length - longestList); from <= run.length - 2; from++) {
    const percents = run.slice(from);
    if (makesWhole(percents)) return [relationOf(percents, percents[0] as Mention, false, [])];
  }
  const doubtful = run.filter((percent) => !verified.has(percent));
  const [subject] = doubtful;
  if (!subject || !isClosed(run, mentions) || !isNear(run)) return [];
  return [relationOf(run, subject, hasWrong(run, wrong), doubtful.length === 1 ? remainder(run, subject) : [])];
}

/** What is far from 100 was not meant to make it. */
const isNear = (percents: readonly Mention[]): boolean => {
  const off = total(percents) - WHOLE;
  return (off < 0n ? -off : off) <= 20n * ONE && percents.every(({ figure }) => !figure.soft);
};

function remainder(percents: readonly Mention[], mention: Mention): Repair[] {
  const value = mention.figure.value + WHOLE - total(percents);
  return value >= 0n ? [{ mention, value }] : [];
}

function relationOf(
  percents: readonly Mention[],
  subject: Mention,
  explained: boolean,
  repairs: readonly Repair[],
): FigureRelation {
  const sum = total(percents);
  return figureRelation({
    kind: 'share-total',
    form: 'share-total',
    verdict: makesWhole(percents) ? 'holds' : 'differs',
    subject,
    parts: percents.filter((percent) => percent !== subject),
    computed: `${formatTicks(sum)}%`,
    arithmetic: `${percents.map(({ figure }) => figure.raw).join(' + ')} = ${formatTicks(sum)}%`,
    loose: sum !== WHOLE,
    repairs,
    notes: { explained: explained ? 1 : 0 },
  });
}
