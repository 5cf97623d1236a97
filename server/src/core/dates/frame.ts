import type { CheckContext } from '../check.js';
import { type ReportTime, readTime } from './years.js';

/** What the report under check says of its time. */
export const timeOf = ({ report, reading, blocks }: CheckContext): ReportTime =>
  readTime({ report, blocks, dates: reading.dates });
