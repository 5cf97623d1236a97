import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.js';
import { splitParts } from '../../server/src/core/relations/parts.js';
import { isStructure } from '../../server/src/core/relations/structure.js';
import { checkDraft, optionsFor } from '../harness/index.js';

const names = (list: string, count: number, headings = 0): string[] =>
  splitParts(list, count, headings).map(({ name }) => name);

describe('a list of parts', () => {
  it.each([
    ['概述、主动公开情况、收费及减免情况', 3],
    ['概述、因政府信息公开申请行政复议、提起行政诉讼的情况、附表', 3],
    ['概述,主动公开情况,因政府信息公开申请行政复议、提起行政诉讼的情况', 3],
    ['总体情况、主动公开情况、存在的主要问题及改进情况和其他需要报告的事项', 4],
    ['概述、《条例》落实、“公开、公平”情况(含甲、乙)、附表', 4],
    ['主动公开、依申请公开、复议、诉讼', 4],
  ])('%s has %i', (list, count) => expect(names(list, count)).toHaveLength(count));

  it('is split as the headings suggest where the number fits no split', () => {
    expect(names('总体情况,主动公开情况,行政复议、行政诉讼情况', 7, 3)).toHaveLength(3);
  });
});

const structureOf = (preface: string, headings: readonly string[]) => {
  const body = headings.map((heading) => `${heading}\n全年开展。\n`).join('');
  const draft = `青禾县统计局2016年政府信息公开工作年度报告\n\n${preface}\n${body}`;
  const [report] = analyze(draft, optionsFor()).reports;
  const relation = report?.relations.find(isStructure);
  const told = report?.findings.filter(({ check }) => check === 'structure-mismatch').map(({ message }) => message.id);
  return relation && { ...relation, told, quotes: relation.spans.map(({ start, end }) => draft.slice(start, end)) };
};
const three = ['一、概述', '二、主动公开情况', '三、依申请公开情况'];

describe('a declaration of parts', () => {
  it.each([
    '本报告由概述、主动公开情况、依申请公开情况三部分组成。',
    '全文包括：概述，主动公开情况，依申请公开情况，共三个部分。',
    '本报告共分3个部分：概述、主动公开情况、依申请公开情况。',
    '本报告由概述、主动公开情况和依申请公开情况等三个部分组成。',
    '正文设概述、主动公开情况、依申请公开情况三章。',
    '全文共分三章，依次是：概述、主动公开情况、依申请公开情况。',
    '本报告由概述、主动公开情况、依申请公开情况三个方面组成。',
    '（内容共分三部分，如有疑问请联系办公室）',
    '本报告由三个部分构成，电子版可在网站下载。',
  ])('holds: %s', (preface) => {
    const relation = structureOf(preface, three);
    expect(relation?.verdict).toBe('holds');
    expect(relation?.quotes[0]).toMatch(/^[三3]$/);
    expect(relation?.quotes[1]).toMatch(/^(?:个?部分|章|个方面)/);
    expect(relation?.quotes).toEqual(expect.arrayContaining(three));
  });

  it.each([
    ['第三部分是附表。', three],
    ['全局干部职工由三部分组成：行政、事业、工勤。', three],
  ])('is none: %s', (preface, headings) => expect(structureOf(preface, headings)).toBeUndefined());

  it('may count an annex that has no number', () => {
    const relation = structureOf('本报告由概述、主动公开情况、依申请公开情况、统计表四部分组成。', three);
    expect(relation?.verdict).toBe('holds');
  });

  it('tells other names without calling them wrong', () => {
    const relation = structureOf('本报告由概述、主动公开情况、依法申请公开情况三部分组成。', three);
    expect(relation).toMatchObject({ verdict: 'holds', told: ['structure-mismatch/names'] });
  });
});

const draft = checkDraft({ check: 'structure-mismatch', year: 2016 });

draft(
  'corrects the declared number where list and headings agree',
  '本报告由概述、主动公开情况«三部分组成»{structure-mismatch: 实际列出 2 个部分}。\n一、概述\n甲。\n二、主动公开情况\n公开120条。\n',
  '本报告由概述、主动公开情况二部分组成。\n一、概述\n甲。\n二、主动公开情况\n公开120条。\n',
);
