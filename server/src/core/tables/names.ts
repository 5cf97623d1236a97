import type { TableSpec } from '../profile.js';
import type { BoundCell } from '../reading.js';

/** A row as a reader knows it: its label without long remarks, as the author wrote it where the form is free. */
export function rowName(spec: TableSpec, { row, label }: BoundCell): string {
  const printed = spec.free ? undefined : spec.rows.find((each) => each.key === row)?.label;
  return withoutRemark(printed ?? label) || spec.title;
}

/** A column under its merged head: `复议后起诉 总计`. */
export function columnName(spec: TableSpec, key: string): string {
  const column = spec.columns.find((each) => each.key === key);
  if (!column) return key.replace(/^.*@/, '');
  const shared = spec.columns.filter(({ label }) => label === column.label).length > 1;
  return shared && column.group ? `${column.group} ${withoutRemark(column.label)}` : withoutRemark(column.label);
}

/** A cell by its row and column; of a table with one column or one row, by what tells it from the others. */
export function cellName(spec: TableSpec, cell: BoundCell): string {
  const row = spec.rows.length > 1 ? rowName(spec, cell) : '';
  const column = spec.free && cell.column === spec.columns[0]?.key ? '' : columnName(spec, cell.column);
  return [row, column].filter((name) => name !== '').join(' / ');
}

/** A label as a reader calls it, long remarks in brackets left out. */
export const withoutRemark = (label: string): string =>
  label.replace(/[（(][^（）()]{5,}[）)]/g, '').replace(/^其中[:：]\s*/, '');
