import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { readBlocks } from '../../../server/src/core/blocks/read.js';
import { bindTables } from '../../../server/src/core/tables/bind.js';
import { tableLabels } from '../../../server/src/core/tables/labels.js';
import { applications, balanced, type Layout, layouts, printed, profileOf } from './forms.js';

const sources = { labels: tableLabels(builtInProfiles), html: htmlTables };

/** Figures by cell, and the text of the draft at the cell's place. */
function read(text: string, id = '2021'): Map<string, string> {
  const bound = bindTables(readBlocks(text, sources), profileOf(id));
  return new Map(
    bound.flatMap(({ cells }) =>
      [...cells].flatMap(([key, { figure, span }]) =>
        figure ? [[key, `${figure.value / 100_000_000n}@${text.slice(span.start, span.end)}`] as const] : [],
      ),
    ),
  );
}

const leads = ['', '三、收到和处理政府信息公开申请情况\n', '2023年，本局收到申请12件。\n\n'];

describe('表三', () => {
  it.each(layouts)('is read as %s', (layout) => {
    for (const lead of leads) {
      for (const end of ['', '\n四、政府信息公开行政复议、行政诉讼情况\n无。\n']) {
        const cells = read(lead + applications(balanced, layout) + end);
        expect(cells.size, `${layout} ${lead}`).toBe(25 * 7);
        expect(cells.get('new/total')).toBe('12@12');
        expect(cells.get('refused.inquiry/enterprise')).toBe('1@1');
        expect(cells.get('next/natural')).toBe('1@1');
      }
    }
  });

  it.each(layouts)('of 2019 is read as %s', (layout) => {
    const cells = read(applications({ ...balanced, 'other-result': [1, 0, 0, 0, 0, 0, 1] }, layout, '2019'), '2019');
    expect(cells.size).toBe(23 * 7);
    expect(cells.get('other-result/total')).toBe('1@1');
  });

  it('is read with CRLF, full-width digits and thousands separators', () => {
    const large = { ...balanced, new: ['１，２０４', 0, 0, 0, 0, 0, '1,204'] };
    for (const layout of ['pipe', 'tab', 'space', 'cell-per-line', 'html'] satisfies Layout[]) {
      const cells = read(applications(large, layout).replaceAll('\n', '\r\n'));
      expect(cells.get('new/natural'), layout).toBe('1204@１，２０４');
      expect(cells.get('new/total'), layout).toBe('1204@1,204');
    }
  });

  it('leaves cells alone that cannot be cut apart for certain', () => {
    const wrong = { ...balanced, new: [10, 2, 0, 0, 0, 0, 99] };
    expect(read(applications(wrong, 'glued')).has('new/total')).toBe(false);
    expect(read(applications(wrong, 'glued')).has('carried/total')).toBe(true);
  });

  it('goes on after a page number and a page break', () => {
    const lines = applications(balanced, 'space').split('\n');
    const torn = [...lines.slice(0, 12), '- 3 -', ...lines.slice(12)].join('\n');
    expect(read(torn).size).toBe(25 * 7);
  });

  it('finds labels that were broken over two lines or slightly changed', () => {
    const broken = applications(balanced, 'space').replace(
      '行政机关不再处理其政府信息公开申请',
      '行政机关不再处理其政府\n信息公开申请',
    );
    expect(read(broken).size).toBe(25 * 7);
    const changed = applications(balanced).replace(
      '要求行政机关确认或重新出具已获取信息',
      '要求行政机关确认或重新出具已获取的信息',
    );
    expect(read(changed).size).toBe(25 * 7);
  });

  it('takes emphasis off cells, and reads a drawn table', () => {
    const bold = applications(balanced).replaceAll(' 12 ', ' **12** ').replaceAll('（七）总计', '**（七）总计**');
    expect(read(bold).get('new/total')).toBe('12@12');
    expect(read(bold).size).toBe(25 * 7);
    const drawn = applications(balanced)
      .replaceAll('|', '│')
      .replace(/│( --- │)+/, '├────┼────┤');
    expect(read(drawn).size).toBe(25 * 7);
  });

  it('keeps the rows that are whole when another is ragged', () => {
    const ragged = applications(balanced).replace('| 6 | 1 | 0 | 0 | 0 | 0 | 7 |', '| 6 | 1 |');
    expect(read(ragged).size).toBe(24 * 7);
  });
});

describe('rows that merge a group label', () => {
  it.each(['tab', 'space', 'pipe'] satisfies Layout[])('are read as %s', (layout) => {
    const rows = [
      { label: '一、本年新收政府信息公开申请数量', values: ['3', '0', '0', '0', '0', '0', '3'] },
      { label: '三、本年度办理结果', values: ['（一）予以公开', '2', '0', '0', '0', '0', '0', '2'] },
      { label: '（三）不予公开', values: ['1.属于国家秘密', '1', '0', '0', '0', '0', '0', '1'] },
      { label: '（七）总计', values: ['3', '0', '0', '0', '0', '0', '3'] },
    ];
    const cells = read(printed(['申请人情况'], rows, layout));
    expect(cells.get('granted/total')).toBe('2@2');
    expect(cells.get('refused.secret/natural')).toBe('1@1');
  });
});

describe('HTML', () => {
  it('takes rowspan and colspan, nested markup and blanks', () => {
    const html = `<table border="1">
<tr><td rowspan="2">三、本年度办理结果</td><td>（一）予以公开</td><td><p> 4 </p></td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td><b>4</b></td></tr>
<tr><td>（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
<tr><td colspan="2">（七）总计</td><td>5</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>5</td></tr>
</table>`;
    expect(read(html).get('granted/natural')).toBe('4@4');
    expect(read(html.replaceAll('\n', '\r\n')).get('done/total')).toBe('5@5');
  });

  it('survives tables without an end and without rows', () => {
    for (const text of [
      '<table>',
      '<table><tr>',
      '<table><tr><td>1',
      '</table>',
      '<table></table><table><tr><td>规章</td></tr></table>',
    ])
      expect(() => read(text)).not.toThrow();
  });
});

describe('表四', () => {
  const head = [
    '行政复议',
    '行政诉讼',
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
    '未经复议直接起诉',
    '复议后起诉',
  ];
  const figures = ['2', '1', '0', '1', '4', '12', '0', '0', '0', '12', '1', '0', '0', '2', '3'];

  it.each(['tab', 'space', 'cell-per-line', 'glued'] satisfies Layout[])('is read as %s', (layout) => {
    const group = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const names = [...head, ...group, ...group];
    const separator = layout === 'tab' ? '\t' : layout === 'space' ? ' ' : layout === 'glued' ? '' : '\n';
    const text = `${names.join(separator)}${layout === 'glued' ? ' ' : '\n'}${figures.join(separator)}\n`;
    const cells = read(text);
    expect(cells.size).toBe(15);
    expect(cells.get('cases/direct-total')).toBe('12@12');
    expect(cells.get('cases/after-total')).toBe('3@3');
  });
});

describe('annex statistics', () => {
  const head = ['指标名称', '单位', '2018年度', '历年累计'];
  const rows = [
    { label: '主动公开信息数', values: ['条', '83', '468'] },
    { label: '其中：1.网站公开', values: ['条', '83', '468'] },
    { label: '受理依申请公开信息总数', values: ['件', '14', '70'] },
    { label: '其中：1.当面申请数', values: ['件', '6', '20'] },
    { label: '2.网上申请数', values: ['件', '8', '50'] },
    { label: '走访企业数', values: ['家', '31', '90'] },
    { label: '行政复议数', values: ['件', '0', '1'] },
  ];

  it.each(['pipe', 'tab', 'space', 'cell-per-line', 'spread', 'html'] satisfies Layout[])(
    'are read as %s',
    (layout) => {
      const cells = read(printed(head, rows, layout), '2008');
      expect(cells.get('published/annual')).toBe('83@83');
      expect(cells.get('received.online/cumulative')).toBe('50@50');
      expect(cells.get('reviews/cumulative')).toBe('1@1');
      expect(cells.get('?走访企业数/annual')).toBe('31@31');
    },
  );

  it('are read with codes before the labels', () => {
    const text =
      '代码 指标名称 单位 数量\n01 主动公开信息数 条 611\n10 申请总数 件 6\n05 网站专栏页面访问量 万人次 14.2\n32 行政复议数 件 0\n';
    const cells = read(text, '2008');
    expect(cells.get('received/annual')).toBe('6@6');
    expect(cells.get('visits/annual')).toBe('142000@14.2');
  });

  it('are read when glued, where two columns can be told apart', () => {
    const text =
      '指标名称计量单位2013年度历年累计主动公开信息数条18535395其中：1.网站公开条18535395受理依申请公开信息总数条728其中：1.当面申请数条0182.网上申请数条36';
    const cells = read(text, '2008');
    expect(cells.get('received/cumulative')).toBe('28@28');
    expect(cells.get('received.in-person/cumulative')).toBe('18@18');
    expect(cells.has('published/annual')).toBe(false);
  });
});

describe('prose', () => {
  it.each([
    '规章、行政许可和行政处罚都已公开。\n行政强制 0 件。\n',
    '联系电话 62381199\n邮政编码 362000\n传真号码 62381100\n',
    '1. 主动公开\n2. 依申请公开\n3. 行政许可\n',
    '2025 年街道通过网站发布信息 144\n条，其中机构职能 9 条、财政资金 22\n条。\n',
    '总计\n\n其他\n\n规章\n',
    'a | b\n没有表格。\n',
  ])('is not taken for a table: %j', (text) => {
    expect(readBlocks(text, sources).some(({ kind }) => kind === 'table')).toBe(false);
  });
});
