import { isGovernment } from '../forms/organs.js';
import type { Day } from './periods.js';

/**
 * Last day for publishing the report of `year`. Up to report year 2018 every organ had until 31 March (国务院令第492号
 * article 31); since then departments have until 31 January and governments until 31 March (国务院令第711号 article 49).
 */
export function deadlineOf(year: number, organ: string): Day {
  const department = year >= 2019 && organ !== '' && !isGovernment(organ);
  return { year: year + 1, month: department ? 1 : 3, day: 31 };
}

/** Orders days; negative where `a` is the earlier. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;
