import { meets, ONE } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import { nounAfter } from '../../prose/labels.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, type Proof, writtenOf } from '../figure-relation.js';
import { unitsMatch } from '../neighbours.js';

/** A figure that says again what another has said. */
export interface Repeat {
  readonly again: Mention;
  readonly first: Mention;
  readonly form: 'reference' | 'restatement' | 'standing' | 'approximate' | 'concept' | 'echo' | 'body';
  readonly proof: Proof;
}

/** What is further away than this is another matter; and time stays linear. */
const reach = 200;

export const around = (plain: readonly Mention[], at: number): readonly Mention[] =>
  plain.slice(Math.max(0, at - reach), at + reach);

/** Two mentions contradict each other once, however many ways they are held together. */
export function distinct(relations: readonly FigureRelation[]): FigureRelation[] {
  const seen = new Set<Mention>();
  return relations.filter(({ subject, parts: [first], verdict }) => {
    if (verdict !== 'differs') return true;
    const known = seen.has(subject);
    seen.add(subject);
    if (first && first.figure.approximation !== 'exact') seen.add(first);
    return !known;
  });
}

export const isComparable = ({ figure, role, quoted, period }: Mention): boolean =>
  !quoted &&
  (figure.kind === 'count' || figure.kind === 'money') &&
  (role === 'plain' || role === 'total' || role === 'rest') &&
  period.kind !== 'plan';

/** How a mention refers back: by the noun behind it (14个社区中), before it (不同意公开的3件), by a predicate (均予以公开). */
interface Reference {
  readonly name: string;
  readonly by: 'noun' | 'modifier' | 'predicate' | 'label';
}

const partitive = /^([\u4e00-\u9fff]{2,10}?)(?:中(?![心国小央等])|均|全部|都已|的?(?:发布|办理|处理)?(?:任务|结果)|里)/;
const modifier = /([\u4e00-\u9fff]{2,10})的$/;
const predicate = /^(?:申请)?(?:均|全部|都)(?:已|已经)?([\u4e00-\u9fff]{3,8})$/;

/** Every way a mention may refer back, the most telling first. */
function referencesOf({ before, after, label, role }: Mention): Reference[] {
  const modified = modifier.exec(before)?.[1]?.replace(/^(?:年度?|已|在|共|年内|其中|对)+/, '');
  const noun = partitive.exec(after)?.[1] ?? nounAfter(after);
  const said = predicate.exec(after)?.[1];
  const references: Reference[] = [];
  if (modified !== undefined) references.push({ name: modified, by: 'modifier' });
  if (said !== undefined && !/^(?:主动)?公开$/.test(said)) references.push({ name: said, by: 'predicate' });
  if (role === 'plain' && partitive.test(after) && /^[\u4e00-\u9fff]{4}/.test(label) && before.includes(label))
    references.push({ name: label.slice(0, 4), by: 'label' });
  if (/^[\u4e00-\u9fff]{2,8}$/.test(noun)) references.push({ name: noun, by: 'noun' });
  return references.filter(({ name }) => name.length >= 2);
}

export function reference(plain: readonly Mention[], at: number): FigureRelation[] {
  const again = plain[at] as Mention;
  const references = referencesOf(again);
  const alike = references.length > 0 ? alikeTo(plain, at) : [];
  for (const found of references) {
    const relation = resolve(again, found, alike);
    if (relation) return [relation];
  }
  return [];
}

/** The mentions around one that may count the same thing in the same time. */
function alikeTo(plain: readonly Mention[], at: number): Mention[] {
  const again = plain[at] as Mention;
  return around(plain, at).filter((first) => first !== again && unitsMatch(first, again) && samePeriod(first, again));
}

function resolve(again: Mention, found: Reference, alike: readonly Mention[]): FigureRelation | undefined {
  const equal = nearest(
    alike.filter((first) => agree(first, again) && (isNamed(first, found) || isTelling(first, again, found))),
    again,
  );
  if (equal) return relationOf({ again, first: equal, form: 'reference', proof: 'proved' });

  const exact = alike.filter(
    (first) =>
      isExactly(first, found) &&
      (found.by === 'predicate' || first.index < again.index) &&
      (found.by !== 'noun' || isDefinite(again) || partitive.test(first.after)),
  );
  const first = exact.at(-1);
  return first && relationOf({ again, first, form: 'reference', proof: exact.length === 1 ? 'proved' : 'likely' });
}

/** A value of two digits or more seldom recurs by chance: one word in common, or the next sentence, is then enough. */
const isTelling = (first: Mention, again: Mention, { name }: Reference): boolean =>
  again.figure.value >= 1_000_000_000n &&
  first.index < again.index &&
  ((first.before + first.after).includes(name.slice(-2)) || again.sentenceIndex - first.sentenceIndex < 2);

const isDefinite = ({ after, before }: Mention): boolean =>
  (partitive.test(after) || before === '其中') && !/各|每|另|其他|新建|新增|设立?|共$/.test(before);

const nearest = (candidates: readonly Mention[], to: Mention): Mention | undefined =>
  candidates.reduce<Mention | undefined>(
    (best, next) => (!best || distance(next, to) < distance(best, to) ? next : best),
    undefined,
  );
const distance = (a: Mention, b: Mention): number => Math.abs(a.index - b.index) * 2 + (a.index > b.index ? 1 : 0);

/** Words so general that they name nothing by themselves. */
const general =
  /^(?:申请|信息|案件|问题|单位|部门|事项|内容|工作|政府信息|公开|文件|人员|项目|情况|栏目|平台|方面|政府信息公开申请)$/;

/** Whether a mention may be what is referred to. */
function isNamed(mention: Mention, { name, by }: Reference): boolean {
  if (by === 'label') return mention.label.startsWith(name);
  const words = `${mention.before.slice(-14)} ${mention.after.slice(0, 10)}`;
  if (by !== 'noun')
    return (
      mention.before.endsWith(name) ||
      (by === 'modifier' && mention.before.endsWith(name.slice(-2)) && name.length <= 4)
    );
  const stem = name.replace(/(?:案件|申请|信息|公告|结果|事项|单位)$/, '');
  return words.includes(name) || (stem.length >= 2 && words.includes(stem)) || tailMatches(mention, name);
}

/** 审计结果公告14篇 ↔ 14篇公告; 报送单位 ↔ 单位. */
const tailMatches = ({ before, after }: Mention, name: string): boolean =>
  before.endsWith(name) || /^[\u4e00-\u9fff]{0,4}/.exec(after)?.[0].endsWith(name) === true;

/** Whether a mention bears the very name. */
function isExactly(mention: Mention, { name, by }: Reference): boolean {
  if (by === 'label') return mention.label.startsWith(name);
  if (general.test(name)) return false;
  if (by !== 'noun')
    return mention.before.endsWith(name) && /(?:^|[为是中已共年:])$/.test(mention.before.slice(0, -name.length));
  return (
    mention.after === name ||
    (mention.after.startsWith(name) &&
      !partitive.test(mention.after.slice(name.length)) &&
      mention.after.length - name.length <= 6) ||
    mention.before.endsWith(name)
  );
}

function samePeriod(a: Mention, b: Mention): boolean {
  return (
    a.period.kind === b.period.kind &&
    (a.period.kind !== 'part' || (b.period.kind === 'part' && a.period.label === b.period.label))
  );
}

export const agree = (a: Mention, b: Mention): boolean => meets(a.figure.interval, b.figure.interval);

const restating = /(?:实为|实际为|实际是|准确数为|准确数是|准确数字为|确切数为|即|也就是)$/;

/** 超过200条(实为196条): the exact figure right behind the rounded one. */
export function restatement(again: Mention, mentions: readonly Mention[]): FigureRelation[] {
  const first = mentions[again.index - 1];
  if (
    !first ||
    first.sentenceIndex !== again.sentenceIndex ||
    !restating.test(again.before) ||
    !unitsMatch(first, again)
  )
    return [];
  return [relationOf({ again: first, first: again, form: 'restatement', proof: 'likely' })];
}

const stands = /(?:访问量|点击量|浏览量|阅读量|关注量|粉丝数?|用户数?|人数|总数|户数|关注人数)$/;

/** 近2000家 and 2013家, 近700件 and 700余件: nearly one figure, but on different sides of it. */
export function nearlyEqual(plain: readonly Mention[]): FigureRelation[] {
  return gather(plain, (again, at) => {
    if (!['under', 'over', 'above'].includes(again.figure.approximation)) return [];
    const first = around(plain, at).find((other) => other !== again && isNearly(other, again));
    return first && !agree(first, again) ? [relationOf({ again, first, form: 'approximate', proof: 'likely' })] : [];
  });
}

function isNearly(a: Mention, b: Mention): boolean {
  const apart = a.figure.value - b.figure.value;
  const near = (apart < 0n ? -apart : apart) * 20n <= b.figure.value;
  if (a.figure.approximation === b.figure.approximation) return false;
  return near && unitsMatch(a, b) && samePeriod(a, b) && lastNoun(a).length === 2 && lastNoun(a) === lastNoun(b);
}

const lastNoun = ({ before }: Mention): string =>
  before.replace(/(?:共|约|达|近|有|为|已|总计|合计){1,8}$/, '').slice(-2);

/** What stands at one value (访问量, 人数): the same name twice is the same fact. */
export function standing(plain: readonly Mention[]): FigureRelation[] {
  const known = new Map<string, number>();
  return gather(plain, (again, at) => {
    const name = nameOf(again);
    if (!(stands.test(again.label) && again.label.length >= 4) && name.length < longName) return [];
    const key = `${name}/${again.period.kind}`;
    const place = known.get(key) ?? at;
    known.set(key, place);
    const first = plain[place] as Mention;
    // 20个部门开通账号31个: the words between two figures name both.
    const isApart = first.block !== again.block || first.clause.start !== again.clause.start;
    if (place === at || !isApart || !unitsMatch(first, again) || !samePeriod(first, again)) return [];
    const same = agree(first, again) || verbOf(place, plain) === verbOf(at, plain);
    return same ? [relationOf({ again, first, form: 'standing', proof: 'likely' })] : [];
  });
}

const verbs = /公开|发布|制发|制定|印发|收到|受理|办结|答复|新增|报送|审查|修订|废止|清理|推送|转发|张贴|解读/;

/** 发文143件;公开县政府文件52件、县政府办公室文件78件: the verb before a list is said of all that stands in it. */
function verbOf(place: number, plain: readonly Mention[]): string {
  let at = place;
  const goesOn = (): boolean =>
    plain[at]?.gap.startsWith('、') === true && plain[at - 1]?.index === (plain[at] as Mention).index - 1;
  while (place - at < longestList && goesOn()) at--;
  return verbs.exec(plain[at]?.before ?? '')?.[0] ?? '';
}

const longestList = 32;

/** A name as long as this (镇政府网站公开信息) is not met twice for two matters. */
const longName = 8;

const nameOf = ({ label }: Mention): string =>
  label.replace(/^(?:本局|我局|全区|全县|全市)+|全年|年内|本年度?|当年|累计|共/g, '');

/** One or two apart, or the same digits. */
export function isSlip({ figure: { value: a } }: Mention, { figure: { value: b } }: Mention): boolean {
  const apart = a > b ? a - b : b - a;
  const digits = (value: bigint): string => [...(value / ONE).toString()].sort().join('');
  return apart <= 2n * ONE || digits(a) === digits(b);
}

export function relationOf({ again, first, form, proof }: Repeat): FigureRelation {
  const holds = agree(again, first);
  return figureRelation({
    kind: 'repeat',
    form,
    verdict: holds ? 'holds' : 'differs',
    subject: again,
    parts: [first],
    computed: writtenOf(first),
    arithmetic: `${writtenOf(again)} ${holds ? '=' : '≠'} ${writtenOf(first)}`,
    proof: again.figure.approximation === 'exact' && first.figure.approximation === 'exact' ? proof : 'likely',
    repairs: holds ? [] : [{ mention: again, value: first.figure.value }],
  });
}
