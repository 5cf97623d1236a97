import type { Period } from '../model.js';

interface Words {
  readonly before: string;
  readonly gap: string;
  /** The sentence up to the figure; empty where its block speaks of no plans. */
  readonly lead: string;
  readonly year: number | undefined;
}

const cumulative = /历年累计|历年|以来|至今|截至|截止|自(\d{4})年/;
const plan = /计划|拟|力争|争取|打算|预计|目标|将(?!近|$)/;
const part = /上半年|下半年|[一二三四1-4]季度|\d{1,2}月(?:底|末)?|前三季度/;

export const speaksOfPlans = (text: string): boolean => plan.test(text);

/** Which time a figure speaks of, from its own words first, then from its sentence. */
export function periodOf({ before, gap, lead, year }: Words): Period {
  const named = /(\d{4})年/.exec(before)?.[1];
  if (named !== undefined && year !== undefined && Number(named) > year) return { kind: 'plan', year: Number(named) };
  const since = /当年|全年|本年|今年|年内/.test(before) ? null : cumulative.exec(gap);
  if (since && /累计|历年|总/.test(gap))
    return { kind: 'cumulative', from: since[1] ? Number(since[1]) : undefined, to: year };
  if (plan.test(before) || isFuture(lead, year)) return { kind: 'plan', year: (year ?? 0) + 1 };
  const span = part.exec(before)?.[0];
  if (span) return { kind: 'part', label: span };
  return { kind: 'year', year: named === undefined ? (year ?? 0) : Number(named) };
}

function isFuture(lead: string, year: number | undefined): boolean {
  if (year === undefined || !plan.test(lead)) return false;
  return lead.includes(`${year + 1}年`) || /下一步|下步|明年/.test(lead);
}
