import type { Check, CheckContext, Raw, Say } from '../check.js';
import { defineCheck, defineMessages } from '../check.js';
import { gather } from '../lists.js';
import type { Fix, Related, Relation, RelationKind, Severity, Span, Verdict } from '../model.js';
import { oncePer } from '../once.js';
import type { Mention } from '../reading.js';
import {
  type FigureRelation,
  figureRelations,
  inUnitOf,
  isFigureRelation,
  numberLike,
  type Proof,
  type Repair,
  writtenOf,
} from '../relations/figure-relation.js';
import { isExplainedByTable, witnessOf } from '../relations/witness.js';

/** What every figure check tells: what is written, what it was compared with; and what its relation notes besides. */
export interface FigureWords {
  readonly stated: string;
  readonly computed: string;
  readonly arithmetic: string;
  readonly [note: string]: string | number;
}

type Sentence = (words: FigureWords) => string;

const shared = {
  'zh-CN': {
    related: ({ written }: { written: string }) => `与此处 ${written} 比较`,
    fellow: ({ written, computed }: { written: string; computed: string }) =>
      `此处 ${written} 也一样，按所列数字应为 ${computed}`,
    culprit: ({ written, wanted }: { written: string; wanted: string }) =>
      `写为 ${written}，按其余各数应为 ${wanted}，只改这一处，有关各数就都对得上。请核对。`,
    set: ({ from, to }: { from: string; to: string }) => `将 ${from} 改为 ${to}（请先核对其余各数）`,
    setAll: ({ from, to, count }: { from: string; to: string; count: number }) =>
      `将 ${from} 改为 ${to}，其余 ${count} 处一并改正（请先核对其余各数）`,
  },
  en: {
    related: ({ written }: { written: string }) => `compared with ${written}`,
    fellow: ({ written, computed }: { written: string; computed: string }) =>
      `the same holds of ${written}: the figures give ${computed}`,
    culprit: ({ written, wanted }: { written: string; wanted: string }) =>
      `${written} is stated, but the other figures give ${wanted}: with that alone they all agree. Check it.`,
    set: ({ from, to }: { from: string; to: string }) => `Change ${from} to ${to} (check the other figures first)`,
    setAll: ({ from, to, count }: { from: string; to: string; count: number }) =>
      `Change ${from} to ${to}, and the ${count} other places likewise (check the other figures first)`,
  },
};

interface FigureCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly kind: RelationKind;
  /** Of the relations with this verdict; those that differ where it is left out. */
  readonly verdict?: Verdict;
  /** What is said where nothing but rounding makes a relation hold; where it is left out, nothing is. */
  readonly rounded?: { readonly 'zh-CN': Sentence; readonly en: Sentence };
  /** Which relations of that kind are this check's. */
  readonly when?: (relation: FigureRelation) => boolean;
  readonly 'zh-CN': Sentence;
  readonly en: Sentence;
}

/** A check that reports the relations of one kind that differ, on their stated end, with the repairs as fixes. */
export function figureCheck(given: FigureCheck) {
  const messages = defineMessages({
    'zh-CN': { differs: given['zh-CN'], rounded: given.rounded?.['zh-CN'] ?? given['zh-CN'], ...shared['zh-CN'] },
    en: { differs: given.en, rounded: given.rounded?.en ?? given.en, ...shared.en },
  });
  type Messages = (typeof messages)['zh-CN'];
  const { kind, verdict = 'differs', when = () => true } = given;
  const run = ({ report: { relations } }: CheckContext, report: (finding: Raw) => void, say: Say<Messages>): void => {
    const told = new Set(gather(fellowsIn(relations), (fellow) => (fellow.kind === kind ? fellow.subject : [])));
    const witness = kind === 'sum' || kind === 'repeat' ? witnessOf(relations) : undefined;
    for (const relation of figureRelations(relations, kind)) {
      const isTold = told.has(relation.subject) || (witness !== undefined && isExplainedByTable(relation, witness));
      if (relation.verdict === verdict && !isTold && when(relation)) report(rawOf(relation, given.severity, say));
      if (given.rounded && relation.verdict === 'holds' && relation.loose) report(roundedOf(relation, say));
    }
  };
  return defineCheck<Messages>({ id: given.id, severity: given.severity, messages, run } satisfies Check<Messages>);
}

/** The relations that are told with others. */
const fellowsIn = oncePer((relations: readonly Relation[]) =>
  gather(relations.filter(isFigureRelation), ({ fellows }) => fellows),
);

/** No more than the check's own severity, and no more than the text proves. */
function severityOf(proof: Proof, most: Severity): Severity {
  if (proof === 'doubtful') return 'info';
  return most === 'error' && proof !== 'proved' ? 'warning' : most;
}

type Words = Say<(typeof shared)['zh-CN'] & { differs: Sentence; rounded: Sentence }>;

function rawOf(relation: FigureRelation, severity: Severity, say: Words): Raw {
  const { subject, stated, computed, arithmetic, proof, notes, culprit } = relation;
  const isElsewhere = culprit !== undefined && culprit !== subject;
  return {
    at: (culprit ?? subject).figure.span,
    severity: severityOf(proof, severity),
    message: isElsewhere
      ? say('culprit', wantedOf(relation, culprit))
      : say('differs', { ...notes, stated, computed, arithmetic }),
    related: relatedOf(relation, say),
    fixes: relation.repairs.map((repair) => fixOf(relation, repair, say)),
  };
}

/** Something to look at, and nothing to repair. */
function roundedOf(relation: FigureRelation, say: Words): Raw {
  const { subject, stated, computed, arithmetic } = relation;
  const message = say('rounded', { stated, computed, arithmetic });
  return { at: subject.figure.span, severity: 'info', message, related: relatedOf(relation, say), fixes: [] };
}

function wantedOf({ repairs: [repair] }: FigureRelation, culprit: Mention) {
  return { written: writtenOf(culprit), wanted: inUnitOf(culprit, repair?.value ?? culprit.figure.value) };
}

/** The other ends; of relations that fail for the same reason, the stated one. */
function relatedOf({ subject, parts, fellows, culprit }: FigureRelation, say: Words): Related[] {
  const at = culprit ?? subject;
  const compared = [
    ...(at === subject ? parts : [subject, ...parts]),
    ...(culprit ? fellows.map((one) => one.subject) : []),
  ];
  const repeated = culprit ? [] : fellows;
  return [
    ...compared
      .filter((end) => end !== at)
      .map((end) => ({ span: end.figure.span, message: say('related', { written: writtenOf(end) }) })),
    ...repeated.map(({ subject: { figure }, stated: written, computed }) => ({
      span: figure.span,
      message: say('fellow', { written, computed }),
    })),
  ];
}

/** One repair, and the likeliest of every relation that fails for the same reason. */
function fixOf(relation: FigureRelation, repair: Repair, say: Words): Fix {
  const repeated = relation.culprit ? [] : relation.fellows;
  const others = gather(repeated, (fellow) => fellow.repairs.slice(0, 1).map((one) => writingOf(fellow, one)));
  const { from, to, span } = writingOf(relation, repair);
  const count = others.length;
  return {
    title: count === 0 ? say('set', { from, to }) : say('setAll', { from, to, count }),
    safety: 'suggest',
    edits: [{ span, to }, ...others].map((one) => ({ span: one.span, text: one.to })).sort(byPlace),
  };
}

const byPlace = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;

/** What is written over what. Words that no longer fit the number (近900条, 四成三) go with it. */
function writingOf({ subject, computed }: FigureRelation, { mention, value }: Repair) {
  const { figure, text } = mention;
  const isPlain = figure.approximation === 'exact' || figure.approximation === 'rounded';
  const isWorded = !isPlain || (figure.kind === 'percent' && !/^\d.*%$/.test(text));
  return mention === subject && isWorded
    ? { from: text, to: computed, span: figure.span }
    : { from: figure.raw, to: numberLike(figure, value), span: figure.number };
}
