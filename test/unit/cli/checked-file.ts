import type { CheckedFile } from '../../../server/src/cli/printer.js';
import type { Figure, Finding, Relation, Report, SectionMatch } from '../../../server/src/core/index.js';

const text = '标题\r\n𠮷县：网上 3 件，来信 2 件，合计 7 件。\r\n';
const total = text.indexOf('7');
const part = text.indexOf('3');
const tick = 100_000_000n;

const figure = (at: number): Figure => ({
  span: { start: at, end: at + 3 },
  number: { start: at, end: at + 1 },
  raw: text[at]!,
  unit: '件',
  kind: 'count',
  approximation: 'exact',
  value: BigInt(text[at]!) * tick,
  step: tick,
  interval: { low: BigInt(text[at]!) * tick, high: BigInt(text[at]!) * tick, lowOpen: false, highOpen: false },
  soft: false,
  block: 1,
});

const finding: Finding = {
  check: 'sum-mismatch',
  severity: 'error',
  message: { id: 'no-such-check/differs', args: {} },
  span: { start: total, end: total + 1 },
  related: [
    { span: { start: part, end: part + 1 }, message: { id: 'no-such-check/part', args: {} } },
    { span: { start: 0, end: 1 }, message: { id: 'no-such-check/last', args: {} }, path: 'last year, 1.md' },
  ],
  fixes: [
    {
      title: { id: 'no-such-check/set', args: {} },
      safety: 'suggest',
      edits: [{ span: { start: total, end: total + 1 }, text: '5' }],
    },
  ],
};

const missing: Finding = {
  ...finding,
  check: 'section-missing',
  span: { start: 0, end: 0 },
  related: [],
  section: 'other',
};

const relation: Relation = {
  kind: 'sum',
  verdict: 'differs',
  spans: [
    { start: total, end: total + 1 },
    { start: part, end: part + 1 },
  ],
  others: [{ path: 'last.md', span: { start: 4, end: 6 } }],
  stated: '7',
  computed: '5',
  arithmetic: '3 + 2 = 5',
  loose: false,
};

const sections: SectionMatch[] = [
  { keys: ['overview'], presence: 'sentence', span: { start: 4, end: text.length } },
  { keys: ['other'], presence: 'missing' },
];

const report: Report = {
  span: { start: 0, end: text.length },
  profile: 'gov-disclosure-2021',
  year: 2022,
  organ: '𠮷县统计局',
  title: { start: 0, end: 2 },
  outline: [],
  sections,
  figures: [figure(part), figure(total)],
  facts: [],
  relations: [relation],
  findings: [missing, finding],
  coverage: { figures: 2, related: 2, verified: 0 },
};

/** Every fix is offered, whatever it does. */
const fixesOf = ({ findings }: Report) => new Map(findings.map((one) => [one, one.fixes]));

/** What an analysis could give, made by hand: the printers are tested whatever the checks find. */
export const checkedFile: CheckedFile = {
  path: '稿件 1,a.md',
  analysis: { text, blocks: [], reports: [report], faults: [], memo: new Map() },
  fixesOf,
};

export const noReport: CheckedFile = {
  path: 'b.txt',
  analysis: { text: '便条', blocks: [], reports: [], faults: [], memo: new Map() },
  fixesOf,
};
