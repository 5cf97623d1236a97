import { groupBy } from '../forms/group.js';
import { gather } from '../lists.js';
import type { BoundCell, BoundTable, Mention } from '../reading.js';

/** A figure of the prose, and the cell of a free table that it tells in words of its own. */
export interface RowEcho {
  readonly mention: Mention;
  readonly table: BoundTable;
  readonly cell: BoundCell;
}

/**
 * The figures of the prose that tell a row of a free table in other words than its label's: 局网站发布2,864条 beside
 * 政府网站公开政府信息数2864. The same value and a word in common bind them; such words can agree, but contradict nothing.
 */
export function rowEchoes(mentions: readonly Mention[], tables: readonly BoundTable[], isFree: IsFree): RowEcho[] {
  const byValue = groupBy(mentions, ({ figure }) => `${figure.value}`);
  return gather(tables.filter(isFree), (table) =>
    gather([...table.cells.values()], (cell) => {
      const same = cell.figure && cell.figure.value > 0n ? byValue.get(`${cell.figure.value}`) : undefined;
      const words = same ? wordsOf(cell.label) : [];
      const mention = same?.slice(0, most).find((each) => tells(each, words));
      return mention ? [{ mention, table, cell }] : [];
    }),
  );
}

type IsFree = (table: BoundTable) => boolean;

/** A value recurs no oftener; and time stays linear. */
const most = 12;

function tells({ before, gap, after }: Mention, words: readonly string[]): boolean {
  const said = `${gap.slice(-longest) || before} ${after.slice(0, longest)}`;
  return words.some((word) => said.includes(word));
}

/** Characters before and behind a figure that speak of it. */
const longest = 20;

/** What stands in nearly every label and sentence names nothing. */
const general =
  /其中|[:：]|\d{1,3}[.、．]|[（(][^（）()]{0,40}[）)]|(?:政府|政务|主动|依申请)?(?:信息)?公开|政府|政务|信息|总?[次件条人份个]?数量?$|总数|情况|主要|通过|从事|工作|组织|或者?|参加|举办|各类|年度?|[一二三四五六七八九十]{1,3}、/g;

/** The telling words of a label, two characters each. */
function wordsOf(label: string): string[] {
  const parts = label.replace(general, ' ').split(/\s+/);
  return parts.flatMap((part) =>
    Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)),
  );
}
