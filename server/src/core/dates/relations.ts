import { gather } from '../lists.js';
import type { Relation, Span, Verdict } from '../model.js';
import { compareDays, deadlineOf } from './deadline.js';
import type { Day, StatisticsPeriod } from './periods.js';
import { isMisdated, type Signature } from './signatures.js';
import type { YearStatement } from './statements.js';
import type { ReportTime } from './years.js';

/** What must agree in time: the statistics period, the years stated, the plan's year, the days of signing and publishing. */
export function dateRelations(time: ReportTime, organ: string): Relation[] {
  const { year } = time;
  if (year === undefined) return [];
  return [
    ...gather(time.periods, (period) => periodRelation(period, year)),
    ...gather(time.statements, (statement) => yearRelation(statement, time, year)),
    ...gather(time.signatures, (signature) => signatureRelation(signature, organ, year)),
  ];
}

function relation(
  verdict: Verdict,
  spans: readonly Span[],
  stated: string,
  computed: string,
  arithmetic: string,
): Relation {
  return { kind: 'date', verdict, spans, others: [], stated, computed, arithmetic, loose: false };
}

export const isoDay = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

function periodRelation(period: StatisticsPeriod, year: number): Relation[] {
  const { from, to, start, end, declared, verdict } = period;
  if (verdict !== 'holds' && !declared) return [];
  const spans = from ? [from.span, to.span] : [to.span];
  const stated = from ? `${isoDay(start)}—${isoDay(end)}` : isoDay(end);
  const computed = from ? `${year}-01-01—${year}-12-31` : `${year}-12-31`;
  const judged = verdict === 'holds' || verdict === 'cannot-say' ? verdict : 'differs';
  return [relation(judged, spans, stated, computed, `${stated} = ${computed}`)];
}

/** The year a statement must give where the report is on `year`. */
export const expectedYear = ({ role }: YearStatement, year: number): number => (role === 'plan' ? year + 1 : year);

function yearRelation(statement: YearStatement, { statements }: ReportTime, year: number): Relation[] {
  const title = statements.find(({ role }) => role === 'title');
  if (statement === title) return [];
  const expected = expectedYear(statement, year);
  const spans = [statement.date, ...(title ? [title.date] : [])].map(({ span }) => span);
  const verdict = statement.date.year === expected ? 'holds' : 'differs';
  const arithmetic = statement.role === 'plan' ? `${year} + 1 = ${expected}` : `${year} = ${expected}`;
  return [relation(verdict, spans, `${statement.date.year}`, `${expected}`, arithmetic)];
}

function signatureRelation(signature: Signature, organ: string, year: number): Relation[] {
  const { date, role } = signature;
  const limit = deadlineOf(year, organ);
  if (isMisdated(signature, year))
    return [relation('differs', [date.span], isoDay(date), `${year + 1}`, `${year} + 1`)];
  if (date.year !== year + 1 || (role === 'published' && compareDays(date, limit) > 0)) return [];
  return [relation('holds', [date.span], isoDay(date), `≤ ${isoDay(limit)}`, `${isoDay(date)} > ${year}-12-31`)];
}
