import { defineCheck, defineMessages, type Raw, type Say } from '../check.js';
import { gather } from '../lists.js';
import type { Relation, Severity, Span } from '../model.js';
import type { PreviousFault } from '../reading.js';
import type { Recognition } from '../recognise/recognition.js';
import { isCarryOverRelation } from '../relations/carry-over.js';
import type { Equation } from '../relations/equation.js';
import { isTextTableRelation } from '../relations/text-table.js';
import type { CarryOverRelation } from '../relations/years.js';
import { cellName } from '../tables/names.js';

interface Compared {
  readonly stated: string;
  readonly computed: string;
  readonly arithmetic: string;
}
interface InTable extends Compared {
  readonly cell: string;
}

const worked = ({ computed, arithmetic }: Compared): string =>
  arithmetic === '' || arithmetic === computed ? computed : arithmetic;

const messages = defineMessages({
  'zh-CN': {
    table: (a: InTable) => `「${a.cell}」写为 ${a.stated}，按上年报告应为 ${worked(a)}。请核对两年的报告。`,
    fewer: (a: InTable) => `「${a.cell}」写为 ${a.stated}，少于上年报告的 ${worked(a)}。上年未结的应在本年继续填报。`,
    carried: (a: Compared) => `写为 ${a.stated}，上年报告结转下年的是 ${a.computed}。请核对两年的报告。`,
    quoted: (a: Compared) => `此处按上年数写为 ${a.stated}，按上年报告应为 ${a.computed}。请核对两年的报告。`,
    running: (a: Compared) => `累计数写为 ${a.stated}，上年累计加本年应为 ${worked(a)}。请核对两年的报告。`,
    part: ({ written }: { written: string }) => `本年：${written}`,
    last: ({ path }: { path: string }) => `上年报告（${path}）`,
    unreadable: ({ path }: { path: string }) => `读不到上年报告「${path}」，跨年的数字没有核对。请检查文件名和路径。`,
    none: ({ path }: { path: string }) => `「${path}」里没有年度报告，跨年的数字没有核对。请另行指定上年报告。`,
    same: ({ path }: { path: string }) => `上年报告指定为「${path}」，正是本报告，跨年的数字没有核对。请指定上年报告。`,
    year: ({ path, year }: { path: string; year: number }) =>
      `「${path}」是 ${year} 年度的报告，不是上一年度的，跨年的数字没有核对。`,
  },
  en: {
    table: (a) => `“${a.cell}” is ${a.stated}; by last year's report it should be ${worked(a)}. Check both reports.`,
    fewer: (a) =>
      `“${a.cell}” is ${a.stated}, fewer than the ${worked(a)} of last year's report, which had to be reported again.`,
    carried: (a) => `${a.stated} is stated, but last year's report carried ${a.computed} over. Check both reports.`,
    quoted: (a) =>
      `${a.stated} is given for last year; by last year's report it should be ${a.computed}. Check both reports.`,
    running: (a) =>
      `The running total is ${a.stated}; last year's and this year's give ${worked(a)}. Check both reports.`,
    part: ({ written }) => `this year: ${written}`,
    last: ({ path }) => `last year's report (${path})`,
    unreadable: ({ path }) =>
      `Last year's report “${path}” cannot be read, so nothing was compared across years. Check its name and path.`,
    none: ({ path }) =>
      `“${path}” holds no yearly report, so nothing was compared across years. Name last year's report.`,
    same: ({ path }) =>
      `“${path}”, named as last year's report, is this very report: nothing was compared across years.`,
    year: ({ path, year }) =>
      `“${path}” is the report of ${year}, not of the year before, so nothing was compared across years.`,
  },
});
type Messages = (typeof messages)['zh-CN'];

/** Figures that do not follow from last year's report: what was carried over, what is in force, running totals. */
export default defineCheck({
  id: 'carry-over-mismatch',
  severity: 'error',
  messages,
  run({ text, report: { relations, title, span }, reading: { previousFault, recognition } }, report, say) {
    if (previousFault) report(faultRaw(previousFault, recognition, title ?? span, say));
    const differing = relations.filter(isCarryOverRelation).filter(({ verdict }) => verdict === 'differs');
    const tables = grouped(differing.filter(({ equation }) => equation !== undefined));
    for (const group of tables) report(tableRaw(group, say));
    const told = differing.filter(({ equation }) => equation !== undefined);
    for (const relation of differing)
      if (!relation.equation && !isTold(relation, told, relations)) report(proseRaw(relation, text, say));
  },
});

/** Where the draft itself names the file the line is wrong; a setting or an option may be meant for other drafts. */
function faultRaw(
  { path, why, year = 0 }: PreviousFault,
  { frontMatter }: Recognition,
  title: Span,
  say: Say<Messages>,
): Raw {
  const line = frontMatter?.entries.find(({ key }) => key === 'previous');
  const at = line?.valueSpan ?? { start: title.start, end: Math.min(title.end, title.start + longestPlace) };
  const name = path.replace(/^.*[\\/]/, '');
  return { at, severity: line ? 'warning' : 'info', message: say(why, { path: name, year }) };
}

const longestPlace = 60;

/** Columns of one row, and rows that are off by the same amount, are one defect. */
function grouped(relations: readonly CarryOverRelation[]): CarryOverRelation[][] {
  const groups = new Map<string, CarryOverRelation[]>();
  for (const relation of relations) {
    const { id, direction, residual = 0n, line } = relation.equation as Equation;
    const key = direction === 'down' ? id : `${id} ${residual}${residual === 0n ? line : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return [...groups.values()];
}

/** A figure of the prose that the table repeats is told where the table has it. */
function isTold(
  { mention }: CarryOverRelation,
  told: readonly CarryOverRelation[],
  relations: readonly Relation[],
): boolean {
  const cells = gather(
    relations
      .filter(isTextTableRelation)
      .filter((text) => text.mention.index === mention?.index && text.verdict === 'holds'),
    (text) => text.cells,
  );
  return told.some(({ equation }) => equation?.left.some(({ cell }) => cells.includes(cell)));
}

function tableRaw(group: readonly CarryOverRelation[], say: Say<Messages>): Raw {
  const main = group.find(({ equation }) => equation?.line === 'total') ?? (group[0] as CarryOverRelation);
  const equation = main.equation as Equation;
  const cell = equation.left[0]?.cell;
  const args = {
    cell: cell ? cellName(equation.spec, cell) : '',
    stated: main.stated,
    computed: main.computed,
    arithmetic: main.arithmetic,
  };
  const at = cell?.span ?? (main.spans[0] as Raw['at']);
  const here = gather(group, ({ equation: each }) => [...(each?.left ?? []), ...(each?.right ?? [])]);
  return {
    at,
    severity: severityOf(equation, main.isExcused),
    message: say(equation.compare === 'at-least' ? 'fewer' : 'table', args),
    related: [
      ...here
        .filter((term) => !term.isLast && term.cell !== cell && term.cell.span.end > term.cell.span.start)
        .map((term) => ({ span: term.cell.span, message: say('part', { written: term.cell.text }) })),
      ...lastPlaces(group, say),
    ],
  };
}

const severityOf = ({ severity }: Equation, isExcused: boolean): Severity => (isExcused ? 'hint' : severity);

const lastPlaces = (group: readonly CarryOverRelation[], say: Say<Messages>): NonNullable<Raw['related']> =>
  gather(group, ({ others }) =>
    others.map(({ path, span }) => ({ path, span, message: say('last', { path: path.replace(/^.*[\\/]/, '') }) })),
  );

function proseRaw(relation: CarryOverRelation, text: string, say: Say<Messages>): Raw {
  const { form, stated, computed, arithmetic, spans, isDoubtful } = relation;
  const key = form === 'carried' || form === 'running' ? form : 'quoted';
  return {
    at: spans[0] as Raw['at'],
    severity: isDoubtful ? 'info' : form === 'carried' ? 'error' : 'warning',
    message: say(key, { stated, computed, arithmetic }),
    related: [
      ...spans.slice(1).map((span) => ({ span, message: say('part', { written: text.slice(span.start, span.end) }) })),
      ...lastPlaces([relation], say),
    ],
  };
}
