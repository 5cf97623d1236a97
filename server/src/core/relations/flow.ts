import { addIntervals, formatTicks, meets } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from './figure-relation.js';
import { Neighbours, unitsMatch } from './neighbours.js';

/** What a figure does in the flow of applications through a year. */
type Step = 'received' | 'carried-in' | 'handled' | 'withdrawn' | 'carried-out';

type Flow = Partial<Record<Exclude<Step, 'withdrawn'>, Mention>> & {
  readonly withdrawn: readonly Mention[];
  /** 上年无结转: that nothing was carried in is said. */
  readonly isFresh?: boolean;
};

const fresh = /(?:无|没有|未有|不存在)[^,;。]{0,6}结转|(?:上年|去年|往年|上一年)[^,;。]{0,4}(?:无|没有)/;

const carriedOut =
  /结转(?:至|到|入)?(?:下|次|明|\d{4})年?|转(?:入)?(?:下|次)年|(?:延|顺延|推迟)至|尚在|正在(?:办理|处理|审核)|待(?:答复|办|处理)|(?:未|尚未)(?:办结|答复|到期)|在办|下年度?(?:继续)?(?:办理|答复)|跨年|次年/;
const carriedIn = /结转|转入|转来|上年(?:遗留|延续)/;
const handled = /(?:办结|办理(?:答复|完毕)?|答复|办复|处理(?:完毕)?|完成)[^,;。、\d]{0,4}$/;
const notHandled =
  /平均|时限|时长|用时|结果|不予处理|其他处理|方式|率|逾期|任务|改进|整改|[应需须待][^,;。]{0,2}(?:办|答|处)/;
/** What ends without an answer of its own. */
const setAside = /(?:撤回|撤销|撤诉|终止|中止|合并|并案|转送|转办|移送|转为|退回|视为[^,;。]{0,4})[^,;。]{0,4}$/;
const received = /(?:新收|收到|受理|接收|收办|接到|新增|收)[^,;。、]{0,18}$/;

/**
 * Received + carried in = handled + carried over: 新收15件,上年结转3件;办结16件,结转下年2件.
 *
 * Without a figure carried in the year's own applications must suffice (收到63件 … 已办结61件,2件延至2018年答复).
 */
export function flowRelations(mentions: readonly Mention[], year: number | undefined): FigureRelation[] {
  const near = new Neighbours(mentions);
  const steps = new Steps(year);
  return gather(
    mentions.filter((mention) => steps.of(mention) === 'received'),
    (start) => decide(flowFrom(start, near, steps)),
  );
}

/** The step of each mention, told once: many flows look at the same ones. */
class Steps {
  readonly #known = new Map<Mention, Step | undefined>();
  readonly #year: number | undefined;

  constructor(year: number | undefined) {
    this.#year = year;
  }

  of(mention: Mention): Step | undefined {
    if (!this.#known.has(mention)) this.#known.set(mention, stepOf(mention, this.#year));
    return this.#known.get(mention);
  }
}

function stepOf(mention: Mention, year: number | undefined): Step | undefined {
  const { figure, role, before, after, quoted } = mention;
  if (
    quoted ||
    figure.kind !== 'count' ||
    role === 'last' ||
    role === 'delta' ||
    role === 'average' ||
    role === 'measure'
  )
    return undefined;
  const clause = `${before}#${after}`;
  // 待办合计36件 is all that came in.
  if (carriedOut.test(clause) && role === 'total') return undefined;
  if (carriedOut.test(clause) && !isCarriedInYear(before, year)) return 'carried-out';
  if (carriedIn.test(before)) return 'carried-in';
  if (setAside.test(before)) return 'withdrawn';
  if (handled.test(before) && !notHandled.test(before)) return 'handled';
  if (/^(?:办结|已办结|已答复)/.test(after) && mention.depth === 0) return 'handled';
  // 新收的15件中 refers to what was said before.
  return received.test(before) && !/的$/.test(before) && isApplication(mention) ? 'received' : undefined;
}

/** 结转2021年2件 goes on, 2021年结转2件 came in: the verb stands before or after the year. */
function isCarriedInYear(before: string, year: number | undefined): boolean {
  const named = /(\d{4})年度?(?:结转|转入)/.exec(before)?.[1];
  return named !== undefined && year !== undefined && Number(named) < year;
}

const isApplication = ({ before, after, figure }: Mention): boolean =>
  /申请|依申请/.test(before + after) || (figure.unit === '件' && /新收/.test(before));

/** The steps that follow a figure of applications received, each taken once, within a few sentences. */
function flowFrom(start: Mention, near: Neighbours, steps: Steps): Flow {
  const flow: Partial<Record<Step, Mention>> = { received: start };
  let isFresh = fresh.test(start.gap);
  const withdrawn: Mention[] = [];
  for (let at = start.index + 1; at < near.mentions.length && at < start.index + 24; at++) {
    const mention = near.mentions[at] as Mention;
    if (mention.passage !== start.passage || mention.sentenceIndex > start.sentenceIndex + 4) break;
    const step = steps.of(mention);
    // 全市系统收到231件。市局本级办结56件: what another body does is no step of this flow.
    if (step === 'received' || (step && mention.scope !== '' && mention.scope !== start.scope)) break;
    if (step === 'handled' || step === 'carried-out') isFresh ||= !flow.handled && fresh.test(mention.gap);
    const placed = step === 'carried-in' && flow.handled && !isNamedIn(mention) ? 'carried-out' : step;
    if (!placed || !unitsMatch(mention, start)) continue;
    if (placed === 'withdrawn') withdrawn.push(mention);
    else flow[placed] ??= mention;
  }
  const before = carriedBefore(start, near, steps);
  return before && !flow['carried-in'] ? { ...flow, withdrawn, 'carried-in': before } : { ...flow, withdrawn, isFresh };
}

/** 办结20件,结转1件: what is carried over after the answers goes on, unless the year it came from is said. */
const isNamedIn = ({ before }: Mention): boolean => /上|去年|往年|\d{4}年/.test(before);

/** 上年结转2件,本年新收7件: what was carried in may be said first. */
function carriedBefore(start: Mention, near: Neighbours, steps: Steps): Mention | undefined {
  const [previous] = near.before(start, 1);
  return previous?.sentenceIndex === start.sentenceIndex && steps.of(previous) === 'carried-in' ? previous : undefined;
}

function decide(flow: Flow): FigureRelation[] {
  const { received: start, 'carried-in': carried, handled: done, withdrawn, 'carried-out': left } = flow;
  if (!start || !done || (!carried && !left)) return [];
  const inflow = [start, ...(carried ? [carried] : [])];
  const outflow = [done, ...(left ? [left] : [])];
  for (let taken = withdrawn.length; taken > 0; taken--) {
    const all = [...outflow, ...withdrawn.slice(0, taken)];
    if (balances(inflow, all)) return [relation(inflow, all, true)];
  }
  if (balances(inflow, outflow)) return [relation(inflow, outflow, true)];
  // 受理46件,办结44件,2件在办。上年结转3件,均已办结: told by itself, behind what balances without it.
  if (balances([start], outflow) && carried && (carried.depth > 0 || carried.index > (left ?? done).index))
    return [relation([start], outflow, true)];
  return isDisagreement(flow) ? [relation(inflow, outflow, false)] : [];
}

const intervals = (mentions: readonly Mention[]) => addIntervals(mentions.map(({ figure }) => figure.interval));
const balances = (inflow: readonly Mention[], outflow: readonly Mention[]): boolean =>
  meets(intervals(inflow), intervals(outflow));
const sum = (mentions: readonly Mention[]): bigint => mentions.reduce((total, { figure }) => total + figure.value, 0n);

/**
 * All four steps said: the balance must hold. Three: only a near miss is believed, and only where the fourth, which may be
 * unsaid, does not explain it (新收24件,办结22件,结转下年4件: two were carried in).
 */
function isDisagreement(flow: Flow): boolean {
  const { received: start, 'carried-in': carried, handled: done, 'carried-out': left, isFresh } = flow;
  if (!start || !done) return false;
  if ([start, carried, done, left].some((mention) => mention && mention.figure.approximation !== 'exact')) return false;
  if ((carried || isFresh) && left) return true;
  const off = sum([start, ...(carried ? [carried] : [])]) - sum([done, ...(left ? [left] : [])]);
  const unexplained = carried ? -off : off;
  return unexplained > 0n && unexplained <= 300_000_000n && start.figure.value > 300_000_000n;
}

function relation(inflow: readonly Mention[], outflow: readonly Mention[], holds: boolean): FigureRelation {
  const [done, ...rest] = outflow as [Mention, ...Mention[]];
  const wanted = sum(inflow) - sum(rest);
  const side = (mentions: readonly Mention[]): string => mentions.map(({ figure }) => figure.raw).join(' + ');
  const complete = inflow.length + outflow.length === 4;
  return figureRelation({
    kind: 'sum',
    form: 'flow',
    verdict: holds ? 'holds' : 'differs',
    subject: done,
    parts: [...inflow, ...rest],
    computed: inUnitOf(done, wanted),
    arithmetic: `${side(inflow)} = ${formatTicks(sum(inflow), 4)}${holds ? ' = ' : ' ≠ '}${side(outflow)}${outflow.length > 1 ? ` = ${formatTicks(sum(outflow), 4)}` : ''}`,
    proof: complete ? 'proved' : 'likely',
    repairs: wanted >= 0n ? [{ mention: done, value: wanted }] : [],
    notes: { received: formatTicks(sum(inflow), 4), handled: formatTicks(sum(outflow), 4) },
  });
}
