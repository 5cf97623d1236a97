import { CharSet } from '../text/char-set.js';
import { type Declaration, isWriting } from './count-declarations.js';
import { figuresOf, isDivided, type ListReading, readNames, splitList, withoutBrackets } from './count-lists.js';
import { type CountRelation, listRelation, reach } from './count-relation.js';
import { type ProseBlocks, textOf } from './enumeration.js';

/** 甲、乙、丙三项制度: the list runs up to its count. */
export function listedBefore(declaration: Declaration, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (declaration.count === 0) return undefined;
  const start = clauseStart(text, declaration.start);
  const written = unquoted(withoutBrackets(text.slice(start, declaration.start)));
  if (/^(?:凡|共计?|合计|总共|总计|一共|计)?$/.test(written.trim())) return figuresBefore(declaration, start, context);
  const list = written.replace(/(?<=[\u4e00-\u9fff”》])(?:等|的|“)$/, '');
  if (declaration.kinds && /\d(?![\d年])/.test(list)) return listOfFigures(declaration, { list, start }, context);
  const isShared = !areNames(list, declaration) && isOneName(list);
  if (countsDeeds(text, declaration) && !isShared && !areNames(list, declaration)) return undefined;
  if (!isDivided(list) || /\d(?![\d年])/.test(list) || !/[\u4e00-\u9fff”》]$/.test(list)) return undefined;
  if (/(?:等|共|的|各|每|和|及|这|上述|以[上下]|下列|第)$/.test(list) || isObject(list)) return undefined;
  const reading = readNames(list);
  // 甲、乙等五项 leaves the list open, so that only agreement closes it.
  if (list !== written && !reading.ways.some(({ length }) => length === declaration.count)) return undefined;
  const plain = reading.plain && !isShared && !goesOn(text, start) && isOfNames(declaration, reading, list);
  return listRelation(declaration, start, { ...reading, plain }, context);
}

/**
 * Whether a list must name what is counted. 审查、发布、考核四项制度 does; 全县医院、学校12个单位 may name kinds of them, unless the
 * number is all but right; 三处 alone may count anything.
 */
const isOfNames = (declaration: Declaration, { ways: [usual = []] }: ListReading, list: string): boolean =>
  isWriting(declaration) ||
  ((declaration.noun !== '' || areBodies(list)) &&
    usual.length >= 3 &&
    Math.abs(usual.length - declaration.count) === 1);

const areBodies = (list: string): boolean =>
  splitList(list, '、和与及').every(({ from, to }) => body.test(list.slice(from, to).trim()));

/** 甲14件、乙19件、丙2件,三类许可: figures before the comma that the count sums up, in their clause or in several. */
function figuresBefore(declaration: Declaration, comma: number, context: ProseBlocks): CountRelation | undefined {
  const text = textOf(declaration.block, context);
  if (text.charAt(comma - 1) !== ',') return undefined;
  const starts = [clauseStart(text, comma - 1), sentenceStart(text, comma - 1)];
  for (const start of starts) {
    const found = listOfFigures(declaration, { list: text.slice(start, comma - 1), start }, context);
    if (found) return found;
  }
  return undefined;
}

const sentenceStart = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - reach), at);
  return at - before.length + Math.max(...[...'。;:'].map((mark) => before.lastIndexOf(mark))) + 1;
};

/** 内科286张、外科214张、妇儿148张三块: the figures stand with the names. */
function listOfFigures(
  declaration: Declaration,
  { list, start }: { readonly list: string; readonly start: number },
  context: ProseBlocks,
): CountRelation | undefined {
  const reading = figuresOf(declaration, list);
  return reading && listRelation(declaration, start, { ...reading, plain: false }, context);
}

/** 受理、解答意见15条 counts deeds, not the words joined by 、 before it; 三件事 and 五项制度 count the words. */
const countsDeeds = (text: string, { start, end, noun }: Declaration): boolean =>
  /[条件次期场步家张批轮]$/.test(text.slice(start, end))
    ? !/^(?:事$|举措|措施|.{0,2}[主防战]线)/.test(noun)
    : noun === '' && /(?:大|个)$/.test(text.slice(start, end));

/** 计量、特检、纤检机构3家: the last name ends for all of them. */
const isOneName = (list: string): boolean =>
  body.test(list) && splitList(list, '、').every(({ from, to }) => to - from <= longestName);

const longestName = 8;

/** 公路站、海事所两家; 部署会、推进会3次会议: the names say that they are what is counted. */
function areNames(list: string, { noun }: Declaration): boolean {
  const items = splitList(list, '、和与及').map(({ from, to }) => list.slice(from, to).trim());
  if (items.length < 2) return false;
  const last = items[0]?.at(-1) ?? '';
  const areAlike = last !== '' && noun.includes(last) && items.every((item) => item.endsWith(last));
  return areAlike || items.every((item) => body.test(item));
}

const body = /(?:[所站局办镇乡村街馆院委厅处队科室股校厂店]|中心|街道|社区|公司|单位|部门|机构|企业|银行)$/;

const verbs =
  /(?:解决|开展|完成|制[定订]|建立|推出|设立|设置|(?<!建)设|公开|发布|增加|新增|举办|召开|实施|梳理|整改|落实|做好|抓好|办理|办好|提出|明确|组织|形成|有|为|是|分|了|成|在|出|获|涉及|涵盖|包括|包含|编制|修订|开设|开通|选取|确定|征集|收集|发现|查摆|整合|合并|印发|达到?|报送|编发|接受|采纳)$/;

/** 为企业、群众解决三个问题: the count is the object of a verb; 政策公开、过程公开两个方面: of names that end alike it is not. */
function isObject(list: string): boolean {
  const verb = verbs.exec(list)?.[0];
  return (
    verb !== undefined &&
    !splitList(list, '、')
      .slice(0, -1)
      .every(({ from, to }) => list.slice(from, to).endsWith(verb))
  );
}

/** A comma before the list may divide it from its first items; what has a count of its own is another list. */
function goesOn(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== ',') return false;
  const clause = /(?<![^,。;:])[^,。;:]*$/.exec(text.slice(Math.max(0, start - 60), start - 1))?.[0] ?? '';
  return clause.includes('、') && !/[二两三四五六七八九十\d][项个种类大点条处级]/.test(clause);
}

/** “甲、乙、丙”三项机制: one pair of quotation marks around the whole list is no name. */
const unquoted = (list: string): string => list.replace(/^([^“]*)“([^“”、]*、[^“”]*)”$/, '$1 $2').trimEnd();

/** Where the clause that ends at `at` begins; brackets and quotation marks are stepped over. */
function clauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - reach);
  for (let index = at - 1; index >= floor; index--) {
    const unit = text.charAt(index);
    const opener = closers.has(text.charCodeAt(index)) ? openerOf[unit] : undefined;
    if (opener !== undefined) index = floor + Math.max(0, text.slice(floor, index).lastIndexOf(opener));
    else if (',;。:!?('.includes(unit)) return index + 1;
  }
  return floor;
}

const closers = new CharSet(')”》');
const openerOf: Readonly<Record<string, string>> = { ')': '(', '”': '“', '》': '《' };
