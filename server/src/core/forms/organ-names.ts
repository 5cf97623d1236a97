import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';
import { isGovernment, organSuffixes, standsFor } from './organs.js';

/** An organ's name cut into the place it serves and the rest: 云蒙县 + 农业农村局, 石门坎镇 + nothing. */
export interface OrganName {
  readonly place: string;
  readonly body: string;
}

export function splitOrgan(organ: string): OrganName {
  // A level's character may be part of the name: 徐州市, 景德镇市, 新乡县, 红旗岭乡.
  const match =
    /^[\u4e00-\u9fff]{1,9}?(?:自治[区州县旗]|街道|[市县区盟]|[州镇乡](?![市县区])|旗(?![\u4e00-\u9fff]{0,3}[市县区乡镇街]))/.exec(
      organ,
    );
  const place = match?.[0] ?? '';
  return { place, body: organ.slice(place.length) };
}

/** Another organ's name where only the report's own can stand; offsets in the text. */
export interface OtherOrgan {
  readonly start: number;
  readonly end: number;
}

/** Places of many: 全县农业农村局, 各区农业农村局. */
const general = /[全各我本该外邻某]/;
/** The name is another party, not the subject: 赴云岭县…学习, 会同…. */
const company = /^(?:请|与|和|同|由|向|赴|到|经|从|会同|联合|按|据|在|对|如|及|或|并|是|为|原)/;
/** What is done with a report stands before the name: 现公布区统计局, 制定和平街道2020年…年度报告. */
const made = /^.*(?:公布|公开|发布|编制|制定|撰写|起草|形成|汇总|印发|报告|[现特]将|关于|由)/;
/** What a report says of its own organ alone. */
const ownPredicate = /^(?:政府信息公开工作|在政府信息公开)?(?:将|[还仍]?然?存在|未收到|没有收到|未发生|没有发生)/;

/**
 * The same department of another place where the report speaks of its own: 云岭县农业农村局还存在… in the report of 云蒙县.
 * A name that is nearly the own one is a slip wherever it stands. A city has counties below it, of which its report tells.
 */
export function sameBodyElsewhere(text: string, organ: string): OtherOrgan[] {
  const name = splitOrgan(organ);
  const found: OtherOrgan[] = [];
  if (name.place === '' || name.body.length < 3) return found;
  for (let at = text.indexOf(name.body); at >= 0; at = text.indexOf(name.body, at + name.body.length)) {
    const place = otherPlace(text, at, name);
    if (place !== '') found.push({ start: at - place.length, end: at + name.body.length });
  }
  return found;
}

/** The other place named before the body at `at`; empty where it is the own one, none, or may well be meant. */
function otherPlace(text: string, at: number, { place, body }: OrganName): string {
  const beside = text.slice(Math.max(0, at - place.length), at);
  if (beside === place) return '';
  if (isAlike(beside, place)) return beside;
  const subject = /(?:^|[。;:!?,\s)])([\u4e00-\u9fff]{1,6}[市县区州旗镇乡])$/
    .exec(text.slice(Math.max(0, at - 9), at))?.[1]
    ?.replace(made, '');
  if (
    subject === undefined ||
    subject.length < 2 ||
    general.test(subject) ||
    place.endsWith(subject) ||
    company.test(subject)
  )
    return '';
  const peer = subject.at(-1) === place.at(-1) && !place.endsWith('市');
  return peer || ownPredicate.test(text.slice(at + body.length, at + body.length + 12)) ? subject : '';
}

const speaker =
  /(?<=^|[。;:!?,\s)])[\u4e00-\u9fff]{1,5}[市县区州旗镇乡][\u4e00-\u9fff]{2,12}?(?:局|委员会|委|厅)(?=将|[还仍]?然?存在)/g;

/** What an organ's name is followed by where it speaks: cheap to look for. */
const speaks = /[局会委厅](?:将|[还仍]?然?存在)/;

/** 下一步,青山县水利局将… in the report of a department elsewhere: only the report's own organ tells its plans and faults. */
export function otherSpeaker(text: string, organ: string): OtherOrgan[] {
  if (!speaks.test(text)) return [];
  const { place, body } = splitOrgan(organ);
  if (place === '' || isGovernment(organ)) return [];
  return gather(matchesOf(text, speaker), ({ index, 0: name }) => {
    const other = splitOrgan(name);
    const known = general.test(other.place) || company.test(name) || place.endsWith(other.place) || other.body === body;
    return known || standsFor(name, organ) ? [] : [{ start: index, end: index + name.length }];
  });
}

/** One character of the name differs: 云岭县 for 云蒙县. */
const isAlike = (one: string, other: string): boolean =>
  one.length === other.length &&
  one.length >= 3 &&
  one.at(-1) === other.at(-1) &&
  /^[\u4e00-\u9fff]+$/.test(one) &&
  !general.test(one) &&
  [...one].filter((unit, i) => unit !== other[i]).length === 1;

/** The name in `words` (a line, or what precedes the year of a preface) if it is an organ's and cannot be the report's. */
export function foreignSigner(words: string, organ: string): boolean {
  const name = words.replace(/\s/g, '');
  if (!/^[\u4e00-\u9fff]{4,24}$/.test(name) || !organSuffixes.some((suffix) => name.endsWith(suffix))) return false;
  if (organ.length < 4 || standsFor(name, organ) || standsFor(abbreviated(name), organ)) return false;
  // A government's report may be written and signed by its office.
  return !(isGovernment(organ) && /政府|管委会|管理委员会|办公室|公开办|工作部/.test(name));
}

const digits = '(?:\\d{4}|[一二三四五六七八九〇○零]{4})';
const introduced = new RegExp(
  `(?:公布|公开|发布|编制|现将|特将|本报告由|这是|[:,。] ?)([\\u4e00-\\u9fff]{4,24}?)(?:${digits} *年度?[^,。;《》]{0,20}(?:年度报告|年报|工作报告)|编制)`,
  'g',
);

/** What follows the organ that a preface names: cheap to look for. */
const names = /年度报告|年报|工作报告|编制/;

/** `现公布云岭县水利局2020年…年度报告`: the organ that a preface names, where it cannot be the report's. */
export function foreignPreface(text: string, organ: string): OtherOrgan[] {
  if (!names.test(text)) return [];
  return gather(matchesOf(text, introduced), ({ index, 0: whole, 1: name = '' }) => {
    const bare = name.replace(made, '');
    const end = index + whole.indexOf(name) + name.length;
    return foreignSigner(bare, organ) && !standsForTail(bare, organ) ? [{ start: end - bare.length, end }] : [];
  });
}

/** Words may stand before the name: 我县水利局, 向社会公开了县水利局. */
function standsForTail(name: string, organ: string): boolean {
  return [...name].some((unit, at) => '我全本各该了的'.includes(unit) && standsFor(name.slice(at + 1), organ));
}

/** Full names and their short forms use different characters: 行政管理 is left out, 人民政府 is 政府. */
const abbreviated = (name: string): string => name.replace(/人民|行政管理|管理|监督|办公室$|工作|领导小组/g, '');

/** Which 我… words an organ cannot use of itself, by what its name ends with. */
const kinds: readonly { readonly ends: RegExp; readonly wrong: string }[] = [
  { ends: /局$/, wrong: '委|厅|镇|乡|街道' },
  { ends: /(?<!管)委员会$|委$/, wrong: '局|厅|镇|乡|街道' },
  { ends: /厅$/, wrong: '局|委|镇|乡|街道' },
  { ends: /镇(?:人民政府)?$/, wrong: '局|委|厅|乡|街道' },
  { ends: /乡(?:人民政府)?$/, wrong: '局|委|厅|镇|街道' },
  { ends: /街道(?:办事处)?$/, wrong: '局|委|厅|镇|乡' },
  { ends: /[市县区州旗](?:人民政府|管理委员会|管委会)?$/, wrong: '局|厅|镇|乡' },
];
/** Words that only look so: 我委托, 本局域网, 我乡镇. */
const looksLike = '(?!托|派|员|域|部|镇|村|土|长制)';

/** The words as they stand in a text: a pattern a list of them, of which there are few. */
const wrongWords = new Map<string, RegExp>();

function patternOf(wrong: string): RegExp {
  const known = wrongWords.get(wrong) ?? new RegExp(`我(?:${wrong})${looksLike}`, 'g');
  wrongWords.set(wrong, known);
  return known;
}

/** 我镇 in the report of a 乡, 我县 in that of a 市: words by which only another organ could speak of itself. */
export function foreignSelf(text: string, organ: string): OtherOrgan[] {
  if (!text.includes('我')) return [];
  const kind = kinds.find(({ ends }) => ends.test(organ));
  const county = /[市区]$/.test(splitOrgan(organ).place) ? ['县'] : [];
  const wrong = [...(kind?.wrong.split('|') ?? []), ...county];
  if (wrong.length === 0) return [];
  return matchesOf(text, patternOf(wrong.join('|'))).map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
