import type { Analysis, Relation, RelationKind, Report } from './model.js';

/** A figure that the rest of the draft gives for a place where none stands yet. */
export interface Suggestion {
  /** What to write there, e.g. `25.00%` or `12件`. */
  readonly text: string;
  readonly kind: RelationKind;
  /** How it comes about, e.g. `3 ÷ 12 = 25.00%`. */
  readonly arithmetic: string;
}

/** Words that ask for a figure, and a stand-in from which the engine tells which relation belongs there. */
interface Asking {
  readonly words: RegExp;
  readonly kind: RelationKind;
  readonly standIn: (sentence: string) => string | undefined;
}

/** UTF-16 units looked at on either side, so that a draft without line ends costs no more than another. */
const longestSentence = 1000;

const percent = (): string => '0.01%';
const counted = /(\d+)[ \t]*([\u4e00-\u9fff]{1,2}?)(?=[，,；;、：:（()）\s]|$)/g;

/** A total far from its parts is taken for none of theirs, so the stand-in is what the counts beside it come to. */
function totalBeside(sentence: string): string | undefined {
  const counts = [...sentence.matchAll(counted)];
  const unit = counts[0]?.[2];
  if (unit === undefined || counts.length < 2) return undefined;
  const alike = counts.filter(([, , of]) => of === unit);
  return `${alike.reduce((sum, [, digits = '0']) => sum + BigInt(digits), 0n)}${unit}`;
}

const asking: readonly Asking[] = [
  { words: /占(?:比|总数的|全部的)?(?:为|达)?$/, kind: 'share', standIn: percent },
  { words: /(?:增长|上升|增加|提高|下降|减少|降低)(?:了|率为)?$/, kind: 'growth', standIn: percent },
  { words: /(?:[共总]计?|合计)$/, kind: 'sum', standIn: totalBeside },
];

/**
 * The figures that agree with the draft at `offset`. A stand-in is written there and the draft is read again with
 * `reread`, so that what is offered is by its making what the checks accept.
 */
export function suggestFigures(text: string, offset: number, reread: (text: string) => Analysis): Suggestion[] {
  const [before, after] = sentenceAround(text, offset);
  if (/^[ \t]*[\d一二三四五六七八九十百]/.test(after)) return [];
  const asked = asking.find(({ words }) => words.test(before));
  const standIn = asked?.standIn(before + after);
  if (!asked || !standIn) return [];
  const probed = reread(text.slice(0, offset) + standIn + text.slice(offset));
  return probed.reports.flatMap((report) => suggestionsAt(report, offset, asked.kind, standIn)).slice(0, 1);
}

function sentenceAround(text: string, offset: number): [string, string] {
  const before = /[^\r\n。]*$/.exec(text.slice(Math.max(0, offset - longestSentence), offset))?.[0] ?? '';
  const after = /^[^\r\n。]*/.exec(text.slice(offset, offset + longestSentence))?.[0] ?? '';
  return [before, after];
}

function suggestionsAt(report: Report, offset: number, kind: RelationKind, standIn: string): Suggestion[] {
  const states = ({ kind: of, spans: [stated] }: Relation): boolean =>
    of === kind && stated !== undefined && stated.start <= offset && offset < stated.end;
  const unit = standIn.replace(/^[\d.]+/, '');
  // A rate below nothing means that the sentence says 增长 of a fall, which is for its author to mend first.
  const offered = report.relations.filter(states).filter(({ computed }) => !/^[-−]/.test(computed));
  return offered.map(({ computed, arithmetic }) => ({
    text: computed.endsWith(unit) ? computed : `${computed}${unit}`,
    kind,
    arithmetic,
  }));
}
