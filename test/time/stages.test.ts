import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { htmlTables } from '../../server/src/adapters/html-tables.js';
import { readBlocks } from '../../server/src/core/blocks/read.js';
import { readDates } from '../../server/src/core/dates/read.js';
import { findPlaceholders } from '../../server/src/core/forms/placeholders.js';
import { doubledParticles, doublings, repeatedSentences } from '../../server/src/core/forms/repeats.js';
import { readOutline } from '../../server/src/core/outline/read.js';
import { readBlock } from '../../server/src/core/prose/mentions.js';
import { countRelations } from '../../server/src/core/relations/count.js';
import { bindTables } from '../../server/src/core/tables/bind.js';
import { tableLabels } from '../../server/src/core/tables/labels.js';
import { findPattern } from '../../server/src/core/text/pattern.js';
import { profileOf } from '../unit/tables/forms.js';
import { growth, limit } from './growth.js';

/** One stage at a time, on what would make a careless reader of it look again and again. */
interface Stage {
  readonly read: (text: string) => unknown;
  /** What is repeated. */
  readonly units: readonly string[];
  /** What stands once before it, for some units. */
  readonly leads?: Readonly<Record<string, string>>;
}

const labels = tableLabels(builtInProfiles);

const stages: Readonly<Record<string, Stage>> = {
  blocks: {
    read: (text) => readBlocks(text, { labels, html: htmlTables }),
    units: [
      '\n',
      '\r',
      ' \n',
      '　',
      '- 1 -\n',
      '|\n',
      'a\tb\n',
      '<table></table>\n',
      '<table><tr><td>1</table>\n',
      '<td>',
      '一\n',
      '---\n',
      '```\n',
      'a\n\n',
    ],
  },
  outline: {
    read: (text) => readOutline(readBlocks(text, { labels }), builtInProfiles),
    units: ['一是更新慢;二是解读少;1.甲；一、情况（一）乙', '一、', '（一）\n', '# \n', '1.1.', '第一部分'],
  },
  figures: {
    read: readBlock,
    units: [
      '1',
      '1,',
      '一',
      '百分之',
      '三分之',
      '上百',
      '“',
      '约',
      '约为',
      '共计',
      '1余',
      '受理',
      '12件，',
      '第',
      '.1',
    ],
  },
  dates: {
    read: readDates,
    units: ['2', '一', '2013年', '2013-', '1、', '2013.1—', '1月 ', '〔2013'],
  },
  tables: {
    read: (text) => bindTables(readBlocks(text, { labels, html: htmlTables }), profileOf('2008')),
    units: ['1', '规章', '0 ', '0\n', '其他1', '被依法纠错数\n1\n', '|', '\t', '<table><tr><td>', '（（', '1.', '│─'],
    leads: { '1': '（七）总计', '0\n': '规章\n', '\t': 'a' },
  },
  counts: {
    read: (text) => countRelations({ blocks: readBlocks(text), range: { from: 0, to: 1 } }),
    units: [
      '三个方面',
      '三个方面：一是',
      '甲、',
      '“三个到位”，',
      '以上三点二是',
      '（甲、乙）三项制度',
      '①三类：甲1件，',
    ],
  },
  repeats: {
    read: (text) => [doublings(text), doubledParticles(text), repeatedSentences(readBlocks(text))],
    units: ['啊', '公开', '公开、', '，', '的', 'ab', '公开信息一条。'],
  },
  placeholders: {
    read: findPlaceholders,
    units: ['x', '×', '□', '_', '*', '(', '【', ' ', '年 ', '共  ', '某'],
  },
  'numbers of a pattern': {
    read: (text) => findPattern(text, `${'#'.repeat(12)}复`),
    units: ['1', '一2'],
  },
  'patterns of a profile': {
    read: (text) => findPattern(text, '未*未*未*未*未*未*未*复'),
    units: ['未', '未，', '未 '],
  },
};

describe.each(Object.entries(stages))('time of %s', (_, { read, units, leads }) => {
  it.each(units)('over %j', (unit) => {
    const work = (length: number) => {
      const text = (leads?.[unit] ?? '') + unit.repeat(Math.ceil(length / unit.length));
      return () => read(text);
    };
    expect(growth(work, 2 << 10)).toBeLessThan(limit);
  });
});
