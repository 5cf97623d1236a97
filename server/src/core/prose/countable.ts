import type { Mention } from '../reading.js';

/** 三个方面, 四个问题: counts of what the text itself lists, not of what the office did. */
const abstract = /^(?:方面|措施|环节|原则|特点|步骤|到位|层面|维度|不够|短板|举措)/;
const listed = /^(?:问题|不足|任务|工作|要求|内容|做法)/;
const pointing = /(?:上述|以上|以下|下列)$/;

/** Whether a figure may be a total or a part. */
export function mayCount(
  { kind }: Mention['figure'],
  words: Pick<Mention, 'role' | 'quoted' | 'before' | 'after'>,
): boolean {
  const { role, quoted, before, after } = words;
  if (quoted || (kind !== 'count' && kind !== 'money')) return false;
  if (role !== 'plain' && role !== 'total' && role !== 'rest') return false;
  return !abstract.test(after) && !(listed.test(after) && pointing.test(before));
}
