import { candidatesFor, compileConcepts } from './facts/patterns.js';
import { canonical } from './facts/phrase.js';
import { gather } from './lists.js';
import type { Analysis, Relation, RelationKind, Report } from './model.js';
import type { ConceptSpec } from './profile.js';
import { matchesOf } from './text/matches.js';

/** A figure that the rest of the draft gives for a place where none stands yet. */
export interface Suggestion {
  /** What to write there, e.g. `25.00%` or `12件`. */
  readonly text: string;
  readonly kind: RelationKind;
  /** How it comes about, e.g. `3 ÷ 12 = 25.00%`. */
  readonly arithmetic: string;
}

/** A figure that the words before the cursor ask for, and a stand-in from which the engine tells its relation. */
interface Asked {
  readonly kind: RelationKind;
  readonly standIn: string | undefined;
}

interface Asking {
  readonly words: RegExp;
  readonly kind: RelationKind;
  readonly standIn: (sentence: string) => string | undefined;
}

/** UTF-16 units looked at on either side, so that a draft without line ends costs no more than another. */
const longestSentence = 1000;

const percent = (): string => '0.01%';
const counted = /(?<!\d)(\d+)[ \t]*([\u4e00-\u9fff]{1,2}?)(?=[，,；;、：:（()）\s]|$)/g;

/** A total far from its parts is taken for none of theirs, so the stand-in is what the counts beside it come to. */
function totalBeside(sentence: string): string | undefined {
  const counts = matchesOf(sentence, counted);
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
 *
 * @param concepts indicators that tables hold: after their names the cell's figure is offered.
 */
export function suggestFigures(
  text: string,
  offset: number,
  reread: (text: string) => Analysis,
  concepts: readonly ConceptSpec[] = [],
): Suggestion[] {
  const [before, after] = sentenceAround(text, offset);
  if (/^[ \t]*[\d一二三四五六七八九十百]/.test(after)) return [];
  const asked = askedByWords(before, after) ?? askedByConcept(before, after, concepts);
  if (!asked?.standIn) return [];
  const { kind, standIn } = asked;
  const probed = reread(text.slice(0, offset) + standIn + text.slice(offset));
  return gather(probed.reports, (report) => suggestionsAt(report, offset, kind, standIn)).slice(0, 1);
}

function askedByWords(before: string, after: string): Asked | undefined {
  const asked = asking.find(({ words }) => words.test(before));
  return asked && { kind: asked.kind, standIn: asked.standIn(before + after) };
}

/** `收到政府信息公开申请` asks for what the table says of it. The unit may stand behind the cursor already. */
function askedByConcept(before: string, after: string, concepts: readonly ConceptSpec[]): Asked | undefined {
  const head = canonical(/(?<![^,，;；。:：、()（）])[^,，;；。:：、()（）]*$/.exec(before)?.[0] ?? '');
  const named = head === '' ? [] : candidatesFor(compileConcepts(concepts), head, '');
  const unit = named.find(({ spec, isDoubtful }) => spec.cells && spec.unit !== '元' && !isDoubtful)?.spec.unit;
  if (unit === undefined) return undefined;
  return { kind: 'text-table', standIn: after.startsWith(unit) ? '1' : `1${unit}` };
}

function sentenceAround(text: string, offset: number): [string, string] {
  const before = /(?<![^\r\n。])[^\r\n。]*$/.exec(text.slice(Math.max(0, offset - longestSentence), offset))?.[0] ?? '';
  const after = /^[^\r\n。]*/.exec(text.slice(offset, offset + longestSentence))?.[0] ?? '';
  return [before, after];
}

function suggestionsAt(report: Report, offset: number, kind: RelationKind, standIn: string): Suggestion[] {
  const states = ({ kind: of, spans: [stated] }: Relation): boolean =>
    of === kind && stated !== undefined && stated.start <= offset && offset < stated.end;
  const unit = standIn.replace(/^[\d.]+/, '');
  // A rate below nothing means that the sentence says 增长 of a fall, which is for its author to mend first.
  const offered = report.relations
    .filter(states)
    .filter(({ computed, verdict }) => !/^[-−]/.test(computed) && (kind !== 'text-table' || verdict !== 'cannot-say'));
  return offered.map(({ computed, arithmetic }) => ({
    text: computed.endsWith(unit) ? computed : `${computed}${unit}`,
    kind,
    arithmetic,
  }));
}
