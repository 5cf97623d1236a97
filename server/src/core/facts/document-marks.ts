import type { Mention } from '../reading.js';

const mark = /(主动公开|依申请公开|不予公开|不公开)(?:类|的|为|是|有|属性|:){0,3}$/;

const markOf = ({ before }: Mention): string | undefined => mark.exec(before)?.[1]?.slice(0, 2);

/** How many figures away the other marks stand at most. */
const longestList = 4;

/**
 * Whether a figure counts documents by the mark they bear (公文268件,主动公开113件、依申请公开92件、不予公开63件), so that 依申请公开 is
 * no application and 不予公开 no answer to one: 不予公开 stands beside 依申请公开, which seldom means documents without it.
 */
export function isDocumentMark(mention: Mention, mentions: readonly Mention[]): boolean {
  const own = markOf(mention);
  if (own === undefined) return false;
  const { index, sentenceIndex } = mention;
  const around = mentions.slice(Math.max(0, index - longestList), index + longestList + 1);
  const marks = new Set(around.map((each) => (each.sentenceIndex === sentenceIndex ? markOf(each) : undefined)));
  return marks.has('依申') && (marks.has('不予') || marks.has('不公'));
}
