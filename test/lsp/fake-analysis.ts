import type {
  Analysis,
  AnalyzeOptions,
  Fact,
  Figure,
  Finding,
  Heading,
  Relation,
  Report,
  Span,
} from '../../server/src/core/index.js';

/**
 * A core small enough to see through, for tests of the server around it. Its reports are texts that begin with
 * `《organ》year`; `一、…` is a heading, `5件` a figure, and a line `共5件：2件、3件` a sum. `XX` is left over and has a
 * safe fix. A text with `崩溃` makes it throw, as the real core never should.
 */
export function fakeAnalyze(text: string, options: AnalyzeOptions): Analysis {
  if (text.includes('崩溃')) throw new Error('made to fail');
  const title = /^\ufeff?(?:# )?《(.+?)》(\d{4})/.exec(text);
  if (!title && !options.settings.force) return { text, blocks: [], reports: [], faults: [], memo: new Map() };
  const [, organ = '', year = ''] = title ?? [];
  const report = read(text, organ, Number(year) || undefined);
  const findings = [...sums(report), ...leftovers(text), ...yearsApart(report, options)];
  const wanted = findings.filter(({ check }) => options.settings.severity[check] !== 'off');
  return { text, blocks: [], reports: [{ ...report, findings: wanted }], faults: [], memo: new Map() };
}

function read(text: string, organ: string, year: number | undefined): Report {
  const span = { start: 0, end: text.length };
  const figures = all(text, /\d+件/g).map((at) => figure(text, at));
  const outline = headings(text);
  const found = outline.map((heading) => ({
    keys: [heading.title.includes('总体') ? 'overview' : 'problems'],
    presence: 'heading' as const,
    heading,
    span: { start: heading.span.start, end: heading.body.end },
  }));
  const profile = 'gov-disclosure-2021';
  const title = text.includes('《') ? { start: 0, end: text.indexOf('》') + 1 } : undefined;
  const relations = all(text, /共\d+件：[^\n]*/g).map((at) => sum(figures, at));
  const coverage = { figures: figures.length, related: 0, verified: 0 };
  const facts = figures.map((one) => fact(text, one, year ?? 0));
  return {
    span,
    profile,
    year,
    organ,
    title,
    outline,
    sections: found,
    figures,
    facts,
    relations,
    findings: [],
    coverage,
  };
}

const all = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

const ticks = 100_000_000n;

function figure(text: string, span: Span): Figure {
  const raw = text.slice(span.start, span.end - 1);
  const value = BigInt(raw) * ticks;
  const interval = { low: value, high: value, lowOpen: false, highOpen: false };
  const number = { start: span.start, end: span.end - 1 };
  const rest = { kind: 'count', approximation: 'exact', step: ticks, soft: false, block: 0 } as const;
  return { span, number, raw, unit: '件', value, interval, ...rest };
}

/** The concept is the character before the figure, so that `甲5件` and `甲6件` are the same fact. */
const fact = (text: string, one: Figure, year: number): Fact => {
  const label = text[one.span.start - 1] ?? '';
  return { concept: label, label, period: { kind: 'year', year }, scope: '', figure: one };
};

function headings(text: string): Heading[] {
  const spans = all(text, /^(?:#+ )?[一二三四五六]、[^\n\r]*/gm);
  return spans.map((span, at) => {
    const marker = /^(?:#+ )?./.exec(text.slice(span.start))?.[0] ?? '';
    const title = text.slice(span.start + marker.length + 1, span.end);
    const body = { start: span.end, end: spans[at + 1]?.start ?? text.length };
    const rest = { style: 'han', number: at + 1, level: 1, inline: false, children: [] } as const;
    return { marker: `${marker}、`, title, span, body, ...rest };
  });
}

function sum(figures: readonly Figure[], line: Span): Relation {
  const within = figures.filter(({ span }) => line.start <= span.start && span.end <= line.end);
  const [total, ...parts] = within;
  const added = parts.reduce((sum, { value }) => sum + value, 0n);
  const verdict = total?.value === added ? 'holds' : 'differs';
  const arithmetic = `${parts.map(({ raw }) => raw).join(' + ')} = ${added / ticks}`;
  const spans = within.map(({ number }) => number);
  return {
    kind: 'sum',
    verdict,
    spans,
    others: [],
    stated: total?.raw ?? '',
    computed: `${added / ticks}`,
    arithmetic,
    loose: false,
  };
}

const sums = ({ relations }: Report): Finding[] =>
  relations.flatMap(({ verdict, spans: [stated, ...parts], computed }) =>
    verdict !== 'differs' || !stated
      ? []
      : [
          {
            check: 'sum-mismatch',
            severity: 'error',
            message: { id: 'sum-mismatch/differs', args: { computed } },
            span: stated,
            related: parts.map((span) => ({ span, message: { id: 'sum-mismatch/part', args: {} } })),
            fixes: [
              {
                title: { id: 'sum-mismatch/use', args: { computed } },
                safety: 'suggest',
                edits: [{ span: stated, text: computed }],
              },
            ],
          },
        ],
  );

const leftovers = (text: string): Finding[] =>
  all(text, /XX/g).map((span) => ({
    check: 'placeholder-left',
    severity: 'info',
    message: { id: 'placeholder-left/left', args: {} },
    span,
    related: [],
    fixes: [{ title: { id: 'placeholder-left/remove', args: {} }, safety: 'safe', edits: [{ span, text: '' }] }],
  }));

/** `甲` of last year must not exceed `甲` of this year: enough of a rule to see whether last year's report is there. */
function yearsApart({ facts, year }: Report, { previous }: AnalyzeOptions): Finding[] {
  const before = previous && /甲(\d+)件/.exec(previous.text ?? '');
  const now = facts.find(({ label }) => label === '甲');
  if (!previous || !before || !now || year === undefined || BigInt(before[1] ?? 0) * ticks <= now.figure.value)
    return [];
  const span = { start: before.index, end: before.index + before[0].length };
  const related = [{ span, message: { id: 'carry-over-mismatch/last', args: {} }, path: previous.path }];
  const message = { id: 'carry-over-mismatch/less', args: {} };
  return [{ check: 'carry-over-mismatch', severity: 'warning', message, span: now.figure.number, related, fixes: [] }];
}
