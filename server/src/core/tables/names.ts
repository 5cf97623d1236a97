import type { TableSpec } from '../profile.js';
import type { BoundCell } from '../reading.js';
import { unknownRow } from './bind.js';

/** A row as a reader knows it: its label without long remarks; a row of the author's own under its own words. */
export function rowName(spec: TableSpec, key: string): string {
  const row = spec.rows.find((each) => each.key === key);
  return row ? plain(row.label) || spec.title : key.replace(unknownRow, '');
}

/** A column under its merged head: `复议后起诉 总计`. */
export function columnName(spec: TableSpec, key: string): string {
  const column = spec.columns.find((each) => each.key === key);
  if (!column) return key.replace(/^.*@/, '');
  const shared = spec.columns.filter(({ label }) => label === column.label).length > 1;
  return shared && column.group ? `${column.group} ${plain(column.label)}` : plain(column.label);
}

/** A cell by its row and column; of a table with one column or one row, by what tells it from the others. */
export function cellName(spec: TableSpec, cell: BoundCell): string {
  const row = spec.rows.length > 1 ? rowName(spec, cell.row) : '';
  const column = spec.free && cell.column === spec.columns[0]?.key ? '' : columnName(spec, cell.column);
  return [row, column].filter((name) => name !== '').join(' / ');
}

const plain = (label: string): string => label.replace(/[（(][^（）()]{5,}[）)]/g, '');
