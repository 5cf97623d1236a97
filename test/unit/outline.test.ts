import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { readBlocks } from '../../server/src/core/blocks/read.js';
import type { Heading } from '../../server/src/core/index.js';
import { readOutline } from '../../server/src/core/outline/read.js';
import { tableLabels } from '../../server/src/core/tables/labels.js';

const labels = tableLabels(builtInProfiles);
const outlineOf = (draft: string) => readOutline(readBlocks(draft, { labels }), builtInProfiles);

/** One line a heading, indented by nesting: marker, title, `~` before items inside sentences. */
const shown = (draft: string): string[] => {
  const lines: string[] = [];
  const show = ({ marker, title, inline, children }: Heading, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${inline ? '~' : ''}${marker}${title}`);
    for (const child of children) show(child, depth + 1);
  };
  for (const heading of outlineOf(draft)) show(heading, 0);
  return lines;
};

const levels = (draft: string): string[] => {
  const all: string[] = [];
  const visit = ({ marker, level, children }: Heading): void => {
    all.push(`${marker}${level}`);
    children.forEach(visit);
  };
  outlineOf(draft).forEach(visit);
  return all;
};

describe('headings on lines of their own', () => {
  it('nest by their numbering', () => {
    const draft = '一、概述\n（一）组织领导\n1.分工\n（1）专人\n①台账\n（二）制度\n二、主动公开\n';
    expect(shown(draft)).toEqual([
      '一、概述',
      '  (一)组织领导',
      '    1.分工',
      '      (1)专人',
      '        ①台账',
      '  (二)制度',
      '二、主动公开',
    ]);
  });

  it('have the level of their style, wherever they stand', () => {
    expect(levels('一、概述\n1.分工\n2.台账\n二、公开\n（一）数量\n1.网站\n')).toEqual([
      '一、1',
      '1.3',
      '2.3',
      '二、1',
      '(一)2',
      '1.3',
    ]);
  });

  it('may begin with （一）, 1. or 第一部分', () => {
    expect(levels('（一）概述。全年开展。\n（二）公开。公开120条。')).toEqual(['(一)1', '(二)1']);
    expect(levels('1.概述\n全年开展。\n2.公开\n公开120条。')).toEqual(['1.1', '2.1']);
    expect(shown('第一部分 概述\n全年开展。\n第二部分 公开\n公开120条。')).toEqual(['第一部分概述', '第二部分公开']);
  });

  it('may have their number without a mark', () => {
    expect(shown('一 总体情况\n公开120条。\n二 其他事项\n无。')).toEqual(['一总体情况', '二其他事项']);
  });

  it('may be spaced or wide', () => {
    expect(shown('一、 概 述\n全年开展。\n二．主动公开情况\n１．网站\n')).toEqual([
      '一、概 述',
      '二.主动公开情况',
      '  1.网站',
    ]);
  });
});

describe('Markdown headings', () => {
  it('keep the level of their number', () => {
    expect(levels('# 某局2023年政府信息公开工作年度报告\n## 一、总体情况\n## （一）主动公开\n### 二、其他')).toEqual([
      '一、1',
      '(一)2',
      '二、1',
    ]);
  });

  it('nest by depth without numbers', () => {
    expect(shown('## 总体情况\n### 主动公开\n公开120条。\n## 其他事项\n无。')).toEqual([
      '总体情况',
      '  主动公开',
      '其他事项',
    ]);
  });
});

describe('headings glued to their text', () => {
  it.each([
    ['一、概 述2013年,县局认真贯彻落实条例，健全机制，拓宽渠道。', '一、概 述'],
    ['二、主动公开情况全年主动公开信息530条，比上年增加68条，增长较快。', '二、主动公开情况'],
    ['四、收费减免情况本年度未收费。', '四、收费减免情况'],
    [
      '六、政府信息公开工作存在问题及改进措施某县财政局公开工作虽然取得一定成效，但也存在问题。',
      '六、政府信息公开工作存在问题及改进措施',
    ],
    ['三、咨询处理情况在门户网站上开通了问政栏目，全年受理、解答网民意见15条。', '三、咨询处理情况'],
    ['五、存在的主要问题及改进情况存在的问题主要有以下几个方面：更新不够及时。', '五、存在的主要问题及改进情况'],
    ['（一）主动公开情况。2024年全年公开120条，其中网站100条、微信20条。', '(一)主动公开情况'],
    ['六、其他需要报告的事项2021年，无收取信息处理费情况', '六、其他需要报告的事项'],
    ['一、总体情况 2022年，全区坚持以公开为常态、不公开为例外，认真做好各项工作。', '一、总体情况'],
  ])('end where the heading ends: %s', (draft, heading) => expect(shown(draft)).toEqual([heading]));

  it('end where the next marker begins', () => {
    const draft = '（一）明确职责,加强组织领导1、建立责任制。列入目标。2、完善机制。修订制度。';
    expect(shown(draft)).toEqual(['(一)明确职责,加强组织领导', '  1、建立责任制', '  2、完善机制']);
  });

  it('stand in the middle of a line', () => {
    const draft =
      '某局2016年开展工作。一、概述我局认真做好公开工作。二、主动公开情况全年公开86条。（一）网站公开60条。';
    expect(shown(draft)).toEqual(['一、概述', '二、主动公开情况', '  (一)网站公开60条']);
  });

  it('are not cut inside a title', () => {
    for (const title of [
      '一、加强事项管理，落实保障措施',
      '（一）建立情况通报制度。每月通报。',
      '四、收费及减免情况说明',
      '三、依申请公开情况统计表',
      '二、总体情况概述',
    ]) {
      expect(shown(title)).toEqual([
        title.split('。')[0]?.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'),
      ]);
    }
  });
});

describe('items inside sentences', () => {
  it('are nodes of their own', () => {
    const draft = '五、存在问题\n一是更新慢；二是解读少。改进措施：（1）专人负责；（2）丰富形式。';
    expect(shown(draft)).toEqual([
      '五、存在问题',
      '  ~一是更新慢',
      '  ~二是解读少',
      '  ~(1)专人负责',
      '  ~(2)丰富形式',
    ]);
  });

  it('end with the sentence whose clauses they are', () => {
    const draft = '六、打算\n一是更新慢；二是解读少。下一步做好以下工作：第一，专人负责；第二，丰富形式。';
    expect(shown(draft)).toEqual([
      '六、打算',
      '  ~一是更新慢',
      '  ~二是解读少',
      '  ~第一,专人负责',
      '  ~第二,丰富形式',
    ]);
  });

  it('may hold a list of their own', () => {
    const draft = '一是公开改革成果。主要有两项，分别是：1.下放权限。2.规范事项。\n二是公开流程。编印指南。';
    expect(shown(draft)).toEqual(['~一是公开改革成果', '  ~1.下放权限', '  ~2.规范事项', '~二是公开流程']);
  });

  it('are known without their mark where their number is due', () => {
    expect(shown('一是发展不平衡。\n二是平台待改进。\n三制度建设待完善。')).toEqual([
      '~一是发展不平衡',
      '~二是平台待改进',
      '~三制度建设待完善',
    ]);
    expect(shown('（三）明确标准。1深化公开工作。公开好。2.推进申请工作。办理好。3做好澄清工作。')).toEqual([
      '(三)明确标准',
      '  1深化公开工作',
      '  2.推进申请工作',
      '  3做好澄清工作',
    ]);
  });
});

describe('what is no marker', () => {
  it.each([
    '全年增长2.5倍，投入3.14万元，户均1.8人。',
    '截至2023.12.31，3、6、9月各通报一次。',
    '获一、二、三等奖各一个。',
    '统一、规范、高效地开展工作，专一、务实。',
    '根据第二十条第（一）项、第（五）项的规定，见附件（二）。',
    '排名全市第一，获得通报表扬。',
    '三个方面的问题，2项措施，一要求一落实。',
    '迟报原因之一是人员少，统一是为了规范。',
    '联系电话0995-8566881，地址中心街18号2.办公楼。',
  ])('%s', (draft) => expect(shown(draft)).toEqual([]));

  it('stands in tables of any layout', () => {
    const rows = '一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0';
    expect(shown(`三、收到和处理政府信息公开申请情况\n${rows}\n四、政府信息公开行政复议、行政诉讼情况\n无。`)).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(shown('| 指标 | 数 |\n| --- | --- |\n| 一、收到 | 3 |\n| （一）公开 | 3 |')).toEqual([]);
  });
});

describe('bodies', () => {
  it('reach to the next heading that is not inside', () => {
    const draft = '一、概述\n甲。\n（一）分工\n乙。\n\n二、公开\n丙。\n';
    const [first, second] = outlineOf(draft);
    expect(draft.slice(first?.body.start, first?.body.end).trim()).toBe('甲。\n（一）分工\n乙。');
    expect(draft.slice(second?.body.start, second?.body.end).trim()).toBe('丙。');
    expect(draft.slice(first?.span.start, first?.span.end)).toBe('一、概述');
  });

  it('begin behind a glued heading', () => {
    const draft = '四、收费情况2022年，未收费。';
    const [heading] = outlineOf(draft);
    expect(draft.slice(heading?.body.start, heading?.body.end)).toBe('2022年，未收费。');
  });
});

describe('markers as they come', () => {
  it.each([
    ['—、总体情况\n全年开展。\n二、其他事项\n无。', ['—、总体情况', '二、其他事项']],
    ['问题：1.公开慢2.解读少；3.平台弱。', ['~1.公开慢', '~2.解读少', '~3.平台弱']],
    ['问题：（1）公开慢（2）解读少（3）平台弱。', ['~(1)公开慢', '~(2)解读少', '~(3)平台弱']],
    ['措施有：一是专人负责,二是丰富形式,三是加强培训。', ['~一是专人负责', '~二是丰富形式', '~三是加强培训']],
    ['1、2021年公开86条。\n2、2022年公开90条。', ['~1、2021年公开86条', '~2、2022年公开90条']],
  ])('%s', (draft, headings) =>
    expect(shown(draft).map((line) => line.replace('~', ''))).toEqual(headings.map((line) => line.replace('~', ''))),
  );
});
