import type { Declaration } from './count-declarations.js';

/** One item of a list; offsets are in the list's text. */
export interface Item {
  readonly from: number;
  readonly to: number;
}

/** The ways a list may be divided, the usual one first, and whether the text leaves no doubt what it lists. */
export interface ListReading {
  readonly ways: readonly (readonly Item[])[];
  readonly plain: boolean;
}

/** Brackets blanked out, so that places stay. */
export const withoutBrackets = (list: string): string =>
  list.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length)).trimEnd();

/** Divides a list outside quotation marks and titles. Names in quotation marks or 《》 need no mark between them. */
export function splitList(list: string, marks: string): Item[] {
  const cuts: Item[] = [];
  const names = marks.includes('、');
  let from = 0;
  let depth = 0;
  for (let at = 0; at < list.length; at++) {
    const unit = list.charAt(at);
    if ('“《('.includes(unit)) depth++;
    else if ('”》)'.includes(unit)) depth = Math.max(0, depth - 1);
    const divides = depth === 0 && marks.includes(unit);
    if (!divides && !(names && depth === 0 && isBetweenNames(list, at))) continue;
    cuts.push({ from, to: divides ? at : at + 1 });
    from = at + 1;
  }
  return [...cuts, { from, to: list.length }].filter((item) => list.slice(item.from, item.to).trim() !== '');
}

const isBetweenNames = (list: string, at: number): boolean => {
  const next = list.charAt(at + 1);
  return list.charAt(at) === '”' ? next === '“' : list.charAt(at) === '》' && next === '《';
};

/** Whether anything in a list divides it. */
export const isDivided = (list: string): boolean => /、|”[和与及]?“|》[和与及]?《/.test(list);

/**
 * A list divided by 、, whose last two items 和 may join: 甲、乙和丙. Where 和 stands elsewhere it may be part of a name, so
 * every number between the two divisions is admissible.
 */
export function readNames(list: string): ListReading {
  const marked = splitList(list, '、');
  const joined = splitList(list, '、和及与').filter(({ from, to }) => !/^以?$/.test(list.slice(from, to).trim()));
  const ways = [lastJoined(list, marked), marked, joined];
  return { ways, plain: marked.length >= 2 && !/等|其他|其它|之类/.test(list) };
}

/** 甲、乙和丙: the last item divided once more. */
function lastJoined(list: string, items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  if (!last || items.length < 2) return items;
  const words = list.slice(last.from, last.to);
  const closed = Math.max(0, words.lastIndexOf('”'), words.lastIndexOf('》'), words.lastIndexOf(')'));
  const at = /[^“《(](?:以及|和|及|与)(?=.)/s.exec(words.slice(closed));
  if (!at || /[“《(]/.test(words)) return items;
  const end = last.from + closed + at.index + 1;
  return [...items.slice(0, -1), { from: last.from, to: end }, { from: end + at[0].length - 1, to: last.to }];
}

/** 甲5件,乙6件,丙7件: every item is named and ends with its figure. */
const withFigure = /^[^\d,、;]{1,24}\d[\d,.]*[万亿余多]*[\u4e00-\u9fff]{1,3} {0,2}$/;
const noItem = /共|合计|总计|其中|同比|比上年|分别|较|占/;

/** A list whose items end with figures, divided by one mark; nothing where one of them is of another kind. */
function readFigures(list: string, classifier: string): ListReading | undefined {
  for (const marks of [',', '、', ';']) {
    const items = splitList(list, marks);
    const words = items.map(({ from, to }) => list.slice(from, to).trim());
    const end = words.findIndex((word) => !withFigure.test(word) || noItem.test(word));
    const own = end < 0 ? items : items.slice(0, end);
    if (own.length < 2) continue;
    // 反馈问题7项,改正5项,限期改正2项: parts of the number, which are no items of it.
    const areParts = words.slice(0, own.length).every((word) => word.endsWith(classifier));
    return areParts ? undefined : { ways: [own], plain: end < 0 && !/等|其他|其它/.test(list) };
  }
  return undefined;
}

/** 七类:甲7件,乙18件: kinds are counted by their names; what follows a number of cases is the sum of it. */
export const figuresOf = ({ kinds, classifier }: Declaration, list: string): ListReading | undefined =>
  kinds ? readFigures(list, classifier) : undefined;

/** “三个不够”:解读不够、互动不够、基层不够: only what holds the slogan's own word is an item of it. */
export function readSlogan(list: string, noun: string): ListReading | undefined {
  const items = splitList(list, '、,;和及与').filter(({ from, to }) => list.slice(from, to).includes(noun));
  return items.length >= 2 ? { ways: [items], plain: true } : undefined;
}

/** 甲;乙;丙。 divided by semicolons, within which the other marks divide nothing. `closed`: nothing follows that might go on. */
export function readClauses(list: string, closed: boolean): ListReading | undefined {
  const items = splitList(list, ';');
  return items.length >= 2 ? { ways: [items], plain: closed && !/等$/.test(list) } : undefined;
}
