import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { impossibleBodies } from './bodies.js';
import { echoesOf, misquotes } from './echo.js';
import { areApart, indicators } from './indicators.js';
import { distinct, isComparable, nearlyEqual, reference, relationOf, restatement, standing } from './references.js';

/**
 * Reads the same fact wherever it is mentioned: 8个站所中有5个 after 8个站所 · 不同意公开的3件 after 不同意公开2件 ·
 * 近900条,准确数为893条 · 网站访问量 in two places · the same indicator of the format twice.
 *
 * A reference holds when any mention so named agrees; it differs only when one is named exactly so and none agrees.
 */
export function repeatRelations(mentions: readonly Mention[], textOf: (block: number) => string): FigureRelation[] {
  const plain = mentions.filter((mention) => isComparable(mention) && !isFormer(mention, mentions));
  const read = [
    ...gather(plain, (_, at) => reference(plain, at)),
    ...gather(mentions, (mention) => restatement(mention, mentions)),
    ...standing(plain),
    ...nearlyEqual(plain),
    ...indicators(plain),
  ];
  const known = new Set(read.map(pairOf));
  const said = mentions.filter(isSaid);
  const echoes = echoesOf(said).map((echo) => relationOf({ ...echo, form: 'echo', proof: 'likely' }));
  const wrong = [...impossibleBodies(said, textOf), ...misquotes(plain)].map((pair) =>
    relationOf({ ...pair, form: 'body', proof: 'likely' }),
  );
  const found = [...read, ...echoes.filter((echo) => !known.has(pairOf(echo))), ...wrong];
  return settled(distinct(found.filter(isOfOneMatter)));
}

/** 上年结转1件 says nothing again of 结转下年1件. */
const isOfOneMatter = ({ subject, parts: [first] }: FigureRelation): boolean => !first || !areApart(subject, first);

/** 直属单位6个减为5个: what there was is no more. */
function isFormer({ index, sentenceIndex }: Mention, mentions: readonly Mention[]): boolean {
  const next = mentions[index + 1];
  return next !== undefined && next.sentenceIndex === sentenceIndex && changed.test(next.gap);
}

const changed = /^[^,;。]{0,4}(?:减少?|压减?|降|增加?|扩|调整?|合并|整合|精简|变更?|改)(?:到|至|为|成)$/;

/** Where many facts are given twice, two texts were put together, and none of them tells which of the values is right. */
function settled(relations: FigureRelation[]): FigureRelation[] {
  const differing = relations.filter(({ verdict }) => verdict === 'differs');
  if (differing.length < fewestOfTwoTexts) return relations;
  return relations.map((relation) => (relation.verdict === 'differs' ? { ...relation, repairs: [] } : relation));
}

const fewestOfTwoTexts = 4;

/** Figures of plans may take up those of the year as well. */
const isSaid = ({ figure, role, quoted }: Mention): boolean =>
  !quoted &&
  (figure.kind === 'count' || figure.kind === 'money') &&
  (role === 'plain' || role === 'total' || role === 'rest');

const pairOf = ({ subject, parts: [first] }: FigureRelation): string =>
  [subject.index, first?.index ?? -1].sort((a, b) => a - b).join();
