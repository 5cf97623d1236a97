import {
  type AnalyzeOptions,
  analyze,
  type Finding,
  type Relation,
  type Span,
} from '../../../server/src/core/index.js';
import type { Draft, Label } from './corpus.js';
import { roundHalfEven } from './expression.js';
import { type Mutant, mutate } from './mutate.js';
import { PythonRandom } from './random.js';

/** What the analysis says of one draft, whatever reports it holds. */
interface Answer {
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
}

type Options = (previous: Draft['previous']) => AnalyzeOptions;

export interface Tally {
  differs: number;
  hit: number;
  loose: number;
  holds: number;
  covered: number;
  mutants: number;
  killed: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, Tally>;
  readonly misses: readonly { readonly doc: string; readonly label: Label }[];
  readonly alarms: readonly { readonly doc: string; readonly finding: Finding; readonly quote: string }[];
  readonly uncovered: readonly { readonly doc: string; readonly label: Label }[];
  readonly survivors: readonly { readonly doc: string; readonly label: Label; readonly mutant: Mutant }[];
  readonly figures: Figures;
}

/** The figures of the reference scorer; `null` where there is nothing to count. */
export interface Figures {
  readonly recall: number | null;
  readonly loose: number | null;
  readonly precision: number | null;
  readonly clean: number | null;
  readonly coverage: number | null;
  readonly mutation: number | null;
  readonly n: Readonly<Record<'differs' | 'alarms' | 'clean_docs' | 'holds' | 'mutants', number>>;
}

const numeric: ReadonlySet<string> = new Set(
  'sum share share-total growth ratio table text-table repeat at-least carry-over count'.split(' '),
);
const coverable: ReadonlySet<string> = new Set([...numeric, 'structure', 'numbering', 'zero', 'date']);

/** Relation kinds that cover a label of the kind, beside its own. */
const kin: Readonly<Record<string, readonly string[]>> = {
  sum: ['sum', 'share'],
  share: ['share', 'ratio'],
  growth: ['growth', 'ratio'],
  ratio: ['ratio', 'share', 'growth'],
  table: ['table', 'sum', 'at-least'],
  'text-table': ['text-table', 'repeat'],
  repeat: ['repeat', 'text-table', 'count'],
  'at-least': ['at-least', 'sum'],
  zero: ['zero', 'text-table', 'repeat'],
  structure: ['structure', 'count'],
};

/** Scores the analysis against labelled drafts, with the numbers of the reference scorer. */
export function score(drafts: readonly Draft[], options: Options): Score {
  const kinds = new Kinds();
  const judged = drafts.map((draft) => judge(draft, answer(draft.text, options(draft.previous)), kinds));
  const mutation = judgeMutants(drafts, options(undefined), kinds);
  const all = kinds.total();
  const alarms = judged.flatMap((one) => one.alarms);
  const right = judged.reduce((sum, one) => sum + one.right, 0);
  const cleanable = judged.filter((_, i) => !drafts[i]!.labels.some(({ verdict }) => verdict === 'differs'));
  const clean = cleanable.filter((one) => !one.stained).length;
  return {
    kinds: kinds.byName,
    misses: judged.flatMap((one) => one.misses),
    alarms,
    uncovered: judged.flatMap((one) => one.uncovered),
    survivors: mutation,
    figures: {
      recall: share(all.hit, all.differs),
      loose: share(all.loose, all.differs),
      precision: share(right, right + alarms.length),
      clean: share(clean, cleanable.length),
      coverage: share(all.covered, all.holds),
      mutation: share(all.killed, all.mutants),
      n: {
        differs: all.differs,
        alarms: right + alarms.length,
        clean_docs: cleanable.length,
        holds: all.holds,
        mutants: all.mutants,
      },
    },
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : roundHalfEven(part / whole, 4));

class Kinds {
  readonly byName = new Map<string, Tally>();

  of(kind: string): Tally {
    const tally = this.byName.get(kind) ?? emptyTally();
    this.byName.set(kind, tally);
    return tally;
  }

  total(): Tally {
    const total = emptyTally();
    for (const tally of this.byName.values())
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
    return total;
  }
}

const emptyTally = (): Tally => ({ differs: 0, hit: 0, loose: 0, holds: 0, covered: 0, mutants: 0, killed: 0 });

function answer(text: string, options: AnalyzeOptions): Answer {
  const { reports } = analyze(text, options);
  return {
    findings: reports.flatMap(({ findings }) => findings),
    relations: reports.flatMap(({ relations }) => relations),
  };
}

/** A label with the places of its quotes in the draft. */
interface Placed {
  readonly label: Label;
  readonly quotes: readonly Span[];
}

const place = (text: string, labels: readonly Label[]): Placed[] =>
  labels.map((label) => ({ label, quotes: (label.quotes ?? []).flatMap((quote) => findQuote(text, quote) ?? []) }));

function findQuote(text: string, quote: string): Span | undefined {
  const at = text.indexOf(quote);
  const start = at < 0 ? text.replaceAll('\r\n', '\n').indexOf(quote) : at;
  return start < 0 ? undefined : { start, end: start + quote.length };
}

interface Judged extends Pick<Score, 'misses' | 'alarms' | 'uncovered'> {
  /** Errors and warnings that name a defect. */
  readonly right: number;
  /** Whether an error or warning stands where no defect is. */
  readonly stained: boolean;
}

function judge({ doc, text, labels }: Draft, { findings, relations }: Answer, kinds: Kinds): Judged {
  const placed = place(text, labels);
  const misses = placed.filter((one) => one.label.verdict === 'differs' && !countHit(one, findings, kinds));
  const uncovered = placed.filter((one) => isCoverable(one) && !countCovered(one, relations, kinds));
  const { right, alarms, stained } = judgeFindings(placed, findings);
  return {
    misses: misses.map(({ label }) => ({ doc, label })),
    uncovered: uncovered.map(({ label }) => ({ doc, label })),
    alarms: alarms.map((finding) => ({ doc, finding, quote: text.slice(finding.span.start, finding.span.end) })),
    right,
    stained,
  };
}

function countHit(placed: Placed, findings: readonly Finding[], kinds: Kinds): boolean {
  const heard = findings.filter(({ severity }) => severity !== 'hint');
  const strict = heard.some((finding) => names(placed, finding));
  const tally = kinds.of(placed.label.kind);
  tally.differs++;
  tally.hit += Number(strict);
  tally.loose += Number(heard.some((finding) => touches(placed, finding)));
  return strict;
}

/** The finding names the defect: the right check, on one of its quotes (a missing section has none). */
function names(placed: Placed, finding: Finding): boolean {
  if (isMissingSection(placed)) return isItsSection(placed, finding);
  const checks = checksOf(placed.label);
  return overlapsAny(own(finding), placed.quotes) && (checks.length === 0 || checks.includes(finding.check));
}

/** The finding or one of its related places touches the defect, whatever the check. */
const touches = (placed: Placed, finding: Finding): boolean =>
  isMissingSection(placed)
    ? isItsSection(placed, finding)
    : spansOf(finding).some((span) => overlapsAny(span, placed.quotes));

const isMissingSection = ({ label, quotes }: Placed): boolean => label.section !== undefined && quotes.length === 0;

const isItsSection = ({ label }: Placed, finding: Finding): boolean =>
  finding.check === 'section-missing' && finding.section === label.section;

const checksOf = ({ check = [], also = [] }: Label): string[] => [
  ...(typeof check === 'string' ? [check] : check).filter((id) => id !== ''),
  ...also,
];

const own = ({ span }: Finding): Span => ({ start: span.start, end: Math.max(span.end, span.start + 1) });

const spansOf = (finding: Finding): Span[] => [
  own(finding),
  ...finding.related.filter(({ path }) => !path).map(({ span }) => span),
];

const overlapsAny = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => span.start < other.end && other.start < span.end);

const isCoverable = ({ label, quotes }: Placed): boolean =>
  (label.verdict === 'holds' || label.verdict === 'approx-holds') && quotes.length > 0 && coverable.has(label.kind);

function countCovered({ label, quotes }: Placed, relations: readonly Relation[], kinds: Kinds): boolean {
  const admitted = kin[label.kind] ?? [label.kind];
  const covered = relations.some(
    ({ kind, verdict, spans }) => verdict === 'holds' && admitted.includes(kind) && liesIn(spans, quotes),
  );
  const tally = kinds.of(label.kind);
  tally.holds++;
  tally.covered += Number(covered);
  return covered;
}

/** Two ends (or the only one), each no longer than a phrase, lie in the quotes. */
function liesIn(spans: readonly Span[], quotes: readonly Span[]): boolean {
  const inside = spans.filter((span) => span.end - span.start <= 40 && overlapsAny(span, quotes));
  return inside.length > 0 && inside.length >= Math.min(2, spans.length);
}

interface JudgedFindings {
  readonly right: number;
  readonly alarms: readonly Finding[];
  readonly stained: boolean;
}

/** One finding a defect: a second one is an alarm unless its check is among those that the defect may also trigger. */
function judgeFindings(placed: readonly Placed[], findings: readonly Finding[]): JudgedFindings {
  const defects = placed.filter(({ label }) => label.verdict === 'differs');
  const ambiguous = placed.filter(({ label }) => label.verdict === 'ambiguous');
  const seen = new Set<Placed>();
  const alarms: Finding[] = [];
  let right = 0;
  let stained = false;
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start).filter(isGrave)) {
    const mine = defects.filter((defect) => isAbout(defect, finding));
    const free = mine.filter((defect) => !seen.has(defect) || (defect.label.also ?? []).includes(finding.check));
    const best = free.toSorted((a, b) => rank(a, finding, seen) - rank(b, finding, seen))[0];
    if (best) {
      right++;
      seen.add(best);
    } else if (mine.length > 0 || !ambiguous.some(({ quotes }) => overlapsAny(own(finding), quotes))) {
      alarms.push(finding);
      stained ||= mine.length === 0;
    }
  }
  return { right, alarms, stained };
}

const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const isAbout = (defect: Placed, finding: Finding): boolean =>
  (isMissingSection(defect) && isItsSection(defect, finding)) ||
  spansOf(finding).some((span) => overlapsAny(span, defect.quotes));

/** Smaller is better: the check is one of the label's, it stands on the wrong figure, it was not seen before. */
const rank = (defect: Placed, finding: Finding, seen: ReadonlySet<Placed>): number =>
  Number(!checksOf(defect.label).includes(finding.check)) * 4 +
  Number(!overlapsAny(own(finding), defect.quotes.slice(0, 1))) * 2 +
  Number(seen.has(defect));

type Survivors = Score['survivors'];

/** Changes one figure of every relation that holds, so that it breaks; gives the changes that were not reported. */
function judgeMutants(drafts: readonly Draft[], options: AnalyzeOptions, kinds: Kinds): Survivors {
  const random = new PythonRandom(7);
  const survivors: Survivors[number][] = [];
  for (const { doc, text, labels } of drafts.filter(({ previous }) => !previous)) {
    for (const label of labels) {
      const [quote = '', ...others] = label.quotes ?? [];
      if (label.verdict !== 'holds' || !numeric.has(label.kind) || !label.expr || quote === '') continue;
      const mutant = mutate(quote, label.expr, random);
      if (!mutant || text.split(quote).length !== 2) continue;
      const tally = kinds.of(label.kind);
      tally.mutants++;
      const changed = text.replace(quote, () => mutant.quote);
      if (isReported(changed, [mutant.quote, ...others], options)) tally.killed++;
      else survivors.push({ doc, label, mutant });
    }
  }
  return survivors;
}

function isReported(text: string, quotes: readonly string[], options: AnalyzeOptions): boolean {
  const places = quotes.flatMap((quote) => findQuote(text, quote) ?? []);
  const grave = answer(text, options).findings.filter(isGrave);
  return grave.some((finding) => spansOf(finding).some((span) => overlapsAny(span, places)));
}
