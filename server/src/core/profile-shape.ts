/** What a JSON value of a profile must be: data, from which both the validator and the JSON schema are made. */
export type Shape =
  | { readonly kind: 'text' | 'year' | 'flag' | 'words' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Fields };

export type Fields = Readonly<Record<string, Field>>;

export interface Field {
  readonly shape: Shape;
  /** May be left out; a list that is left out is empty. */
  readonly optional: boolean;
  /** Shown by editors. */
  readonly says: string;
}

const text: Shape = { kind: 'text' };
const year: Shape = { kind: 'year' };
const flag: Shape = { kind: 'flag' };
/** A text in each language. */
const words: Shape = { kind: 'words' };
const choice = (...choices: readonly string[]): Shape => ({ kind: 'choice', choices });
const list = (of: Shape): Shape => ({ kind: 'list', of });
const record = (fields: Fields): Shape => ({ kind: 'record', fields });
const need = (shape: Shape, says: string): Field => ({ shape, optional: false, says });
const may = (shape: Shape, says: string): Field => ({ shape, optional: true, says });

const source = record({
  document: need(text, '文件名称或文号 · the document'),
  clause: may(text, '条款 · the clause'),
});

const place = choice('text', 'heading', 'table');

const evidence = {
  pattern: need(
    text,
    '样式：* 至多八个字，# 数字，^ $ 首尾 · pattern: * up to eight characters, # a number, ^ $ the ends',
  ),
  in: need(place, '在正文、标题还是表格中查找 · where it is looked for'),
};

const section = record({
  key: need(text, '标识，不能重复 · key, unique'),
  heading: need(text, '规定的标题，不含编号 · prescribed heading without its number'),
  label: need(words, '名称 · name'),
  missing: need(choice('error', 'warning', 'hint', 'none'), '缺少时的严重程度 · severity of its absence'),
  exact: may(flag, '标题和次序是否有统一规定 · whether heading and order are prescribed'),
  substantial: may(flag, '不能只写“无” · may not be 无 alone'),
  strong: need(list(text), '标题中有这些样式之一，就是这一节 · patterns that make a heading this section'),
  weak: may(list(text), '没有更明确的标题时才算 · patterns that do so where no other heading does'),
  sentences: may(list(text), '没有标题、只有一句话时的样式 · patterns of sentences that carry the content'),
  skeleton: need(text, '插入的正文（代码片段语法）· body as a snippet'),
  opening: need(text, '修复时插入的引语，不含事实 · opening sentence inserted by the fix; claims nothing'),
  tables: may(list(text), '属于这一节的表 · keys of its tables'),
  source: may(source, '依据 · source'),
});

const concept = record({
  key: need(text, '标识，不能重复 · key, unique'),
  label: need(words, '名称 · name'),
  labels: need(list(text), '正文中的说法 · patterns of its names in prose'),
  unit: may(text, '单位 · unit'),
  units: may(list(text), '可以用的单位 · units it may be counted in'),
  topic: may(list(text), '前文须提到的事项 · matter that must be named before'),
  topicSections: may(list(text), '本来就讲这一事项的各节 · sections that are about the topic'),
  cells: may(list(list(text)), '表中相同的指标，table:row/column · cells that hold the same fact'),
  cumulative: may(list(list(text)), '累计数所在的格 · cells of the cumulative figure'),
  zero: may(list(text), '“未收到”等否定的对象 · what denials state to be zero'),
  settledAs: may(text, '办结后计入哪个指标 · concept under which it is settled'),
  carriedFrom: may(text, '对应上年报告的哪个指标 · concept of last year’s report that it repeats'),
});

const column = record({
  key: need(text, '标识 · key'),
  label: need(text, '栏目名称 · label'),
  synonyms: may(list(text), '其他写法 · other labels'),
  group: may(text, '上方合并格的名称 · label of the merged cell above'),
  holds: may(choice('count', 'change', 'amount'), '个数、增减数或金额 · what its cells hold'),
});

const row = record({
  key: need(text, '标识 · key'),
  label: need(text, '项目名称，含编号 · label with its numbering'),
  synonyms: may(list(text), '其他写法 · other labels'),
  columns: may(list(text), '有哪些栏 · keys of its columns'),
  parent: may(text, '属于哪一行 · key of the row it is part of'),
  part: may(choice('sum', 'subset', 'overlap'), '与上级的关系 · how it makes up its parent'),
  unit: may(text, '单位 · unit'),
  makers: may(list(text), '哪些机关可以有数 · organs that may have figures here'),
});

const table = record({
  key: need(text, '标识，不能重复 · key, unique'),
  title: need(text, '表名 · title'),
  section: need(text, '所属的节 · key of its section'),
  free: may(flag, '行列由作者自选 · the author chooses rows and columns'),
  columns: need(list(column), '栏 · columns'),
  rows: need(list(row), '行 · rows'),
  head: may(list(text), '表头中的其他文字 · other texts of the head'),
  skeleton: need(text, '空表（代码片段语法）· empty table as a snippet'),
});

const relation = record({
  id: need(text, '标识 · id'),
  table: need(text, '表 · key of the table'),
  direction: need(choice('down', 'across'), '逐栏核对还是逐行核对 · asked per column or per row'),
  left: need(list(text), '左边各项 · terms added up on the left'),
  compare: need(choice('equal', 'at-least'), '相等或不小于 · how they compare'),
  right: need(list(text), '右边各项 · terms added up on the right'),
  only: may(list(text), '只核对哪些 · rows or columns it is asked for'),
  from: may(year, '从哪个年度起 · first report year'),
  excused: may(list(text), '可以解释不等的词语 · words that explain a difference'),
  severity: may(choice('error', 'warning', 'hint'), '严重程度 · severity'),
  source: need(source, '依据 · source'),
});

export const profileFields: Fields = {
  $schema: may(text, 'JSON schema'),
  id: need(text, '标识，写入设置和文件头 · id, as settings and front matter name it'),
  title: need(words, '名称 · name'),
  valid: need(
    record({ from: need(year, '起始年度 · first report year'), to: may(year, '截止年度 · last report year') }),
    '适用的报告年度 · report years',
  ),
  sources: need(list(source), '依据的文件 · documents that prescribe it'),
  reportTitle: need(text, '报告标题，含 {organ} 和 {year} · title of a report'),
  evidence: may(list(record(evidence)), '说明适用本格式的内容 · what speaks for this format'),
  foreign: may(
    list(record({ ...evidence, of: need(text, '属于哪个格式 · id of its format') })),
    '属于其他年度格式的内容 · what belongs to another format',
  ),
  sections: need(list(section), '各节，按规定的次序 · sections in their order'),
  concepts: may(list(concept), '指标 · indicators'),
  tables: may(list(table), '表 · tables'),
  relations: may(list(relation), '表内勾稽关系 · relations in tables'),
};

export const profileShape: Shape = record(profileFields);
