import type { Block, Span } from '../model.js';
import type { Profile } from '../profile.js';
import { spanIn } from '../text/span.js';
import { isReportTitle, readReportTitle, type TitleFound } from './title.js';
import { readYear } from './years.js';

/** A report's name, wherever it stands. */
export interface Name {
  readonly organ: string;
  readonly year: number;
  readonly span: Span | undefined;
  /** `line`: on a line of its own; `glued`: at the head of a line; `preface`: in a sentence. */
  readonly kind: 'line' | 'glued' | 'preface' | 'none';
  readonly yearSpan: Span | undefined;
  /** The formats of reports so named. */
  readonly profiles: readonly Profile[];
}

/** Looks for the report's name in the first paragraphs, then in what a site has put before them. */
export function findName(blocks: readonly Block[], profiles: readonly Profile[]): Name {
  const kinds = kindsOf(profiles);
  const own = namesIn(blocks, 'paragraph', 8, kinds);
  const title = own.find(({ kind }) => kind !== 'preface');
  if (title) return title;
  const above = namesIn(blocks, 'noise', 12, kinds)[0];
  const preface = own[0] ?? above;
  if (!preface) return { organ: '', year: 0, span: undefined, kind: 'none', yearSpan: undefined, profiles };
  return { ...preface, organ: preface.organ || (above?.organ ?? '') };
}

/** Profiles of disclosure reports, whose titles take many forms, and of reports of other kinds by the end of their title. */
interface Kinds {
  readonly disclosure: readonly Profile[];
  readonly others: readonly { readonly tail: string; readonly profile: Profile }[];
}

function kindsOf(profiles: readonly Profile[]): Kinds {
  const tails = profiles.map((profile) => ({ profile, tail: titleTail(profile) }));
  const isDisclosure = ({ tail }: { tail: string }): boolean => /信息公开|政务公开/.test(tail) || tail === '';
  return {
    disclosure: tails.filter(isDisclosure).map(({ profile }) => profile),
    others: tails.filter((one) => !isDisclosure(one)),
  };
}

/** `{organ}{year}年安全生产工作年度报告` → `安全生产工作年度报告`. */
const titleTail = ({ reportTitle }: Profile): string =>
  reportTitle.slice(reportTitle.lastIndexOf('}') + 1).replace(/^年度?/, '');

function namesIn(blocks: readonly Block[], kind: Block['kind'], count: number, kinds: Kinds): Name[] {
  const names: Name[] = [];
  let seen = 0;
  for (let index = 0; index < blocks.length && seen < count; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== kind) continue;
    seen++;
    const name = nameIn(block, blocks[index - 1], kinds);
    if (name) names.push(name);
  }
  return names;
}

/** A name without a year must at least stand on its own line and name an organ: others are talk about reports. */
function nameIn(block: Block, before: Block | undefined, { disclosure, others }: Kinds): Name | undefined {
  const other = otherTitle(block, others);
  if (other) return other;
  const title = readReportTitle(block.text);
  if (!title) return undefined;
  const at = title.start <= 2 && block.kind === 'paragraph' ? 'glued' : 'preface';
  const kind = at === 'glued' && isReportTitle(block.text) ? 'line' : at;
  if (title.year === 0 && (kind !== 'line' || !organEnd.test(title.organ))) return undefined;
  const organ = title.organ || (kind === 'preface' ? '' : organAbove(before));
  return { ...placed(block, title), organ, kind, profiles: disclosure };
}

const placed = (block: Block, { start, end, year, yearStart, yearEnd }: TitleFound) => ({
  year,
  span: spanIn(block, start, end),
  yearSpan: year > 0 ? spanIn(block, yearStart, yearEnd) : undefined,
});

/** The organ's name on the line above its report's title; empty where none stands there. */
const organAbove = (before: Block | undefined): string => (before?.kind === 'paragraph' ? organAlone(before.text) : '');

/** A line that is nothing but the name of an organ; empty where it is anything else. */
export const organAlone = (line: string): string => (line.length <= 24 && organEnd.test(line) ? line : '');

const organEnd = /(?:局|委|委员会|办|办公室|政府|府|镇|乡|街道|办事处|厅|院|会|队|中心|处|站|分局|区|县|市)$/;

/** The title of a report of another kind, on a line of its own: its format's, with an organ and a year before it. */
function otherTitle(block: Block, others: Kinds['others']): Name | undefined {
  const { text } = block;
  if (others.length === 0 || text.length > 80 || block.kind !== 'paragraph') return undefined;
  const fitting = others.filter(({ tail }) => text.endsWith(tail));
  const year = readYear(text);
  if (fitting.length === 0 || !year) return undefined;
  return {
    organ: text.slice(0, year.at).trim(),
    year: year.year,
    span: spanIn(block, 0, text.length),
    kind: 'line',
    yearSpan: spanIn(block, year.at, year.at + year.length),
    profiles: fitting.map(({ profile }) => profile),
  };
}
