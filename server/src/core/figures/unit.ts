import type { FigureKind } from '../model.js';
import { isHanDigit, parseHan } from './numerals.js';
import { ONE, parseDigits, type Quantity } from './quantity.js';
import type { Complete } from './raw.js';
import { isMoney, unitAt } from './units.js';

export interface UnitRead {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly end: number;
  /** Where the unit changes the value (成, ‰). */
  readonly quantity?: Quantity;
  readonly numberEnd?: number;
}

export function readUnit(text: string, at: number, number: Complete): UnitRead | undefined {
  if (number.kind === 'percent') return { unit: '%', kind: 'percent', end: number.end };
  if (number.kind === 'multiple') return { unit: '', kind: 'multiple', end: number.end };
  const proportion = readProportion(text, number);
  if (proportion) return proportion;
  const first = text.charAt(at);
  if (first === '%') return { unit: '%', kind: 'percent', end: at + 1 };
  if (first === '‰') return perMille(number.quantity, at);
  const points = ['个百分点', '百分点'].find((word) => text.startsWith(word, at));
  if (points) return { unit: '百分点', kind: 'points', end: at + points.length };
  if (first === '倍') return { unit: '倍', kind: 'multiple', end: at + 1 };
  if (first === '成') return tenths(text, number.quantity, at);
  if (first === '角') return dimes(text, number, at);
  const unit = unitAt(text, at) || officeAt(text, at, number.start);
  if (isDatePart(text, at, unit)) return undefined;
  return { unit, kind: isMoney(unit) ? 'money' : 'count', end: at + unit.length };
}

const offices = '办|中心|科|股|室|所|站|队|局|委|部|镇|乡|街道|街|村|社区|院|校|园';
const officeThere = new RegExp(`(?:${offices})`, 'y');
const officeNext = new RegExp(`\\d{1,2}(?:${offices})`, 'y');
const officeBefore = new RegExp(`\\d(?:${offices})$`);

/** 设6办4中心, 辖9镇4乡: offices and places are counted without a measure word where several kinds stand side by side. */
function officeAt(text: string, at: number, start: number): string {
  officeThere.lastIndex = at;
  const office = officeThere.exec(text)?.[0];
  if (office === undefined) return '';
  officeNext.lastIndex = at + office.length + (text.charAt(at + office.length) === '、' ? 1 : 0);
  const before = text.slice(Math.max(0, start - 5), start).replace(/、$/, '');
  return officeNext.test(text) || officeBefore.test(before) ? office : '';
}

const perMille = ({ value, step }: Quantity, at: number): UnitRead => ({
  unit: '%',
  kind: 'percent',
  end: at + 1,
  quantity: { value: value / 10n, step: step / 10n },
});

/** 每页三角: a tenth of a yuan each, where a price is told; 三员两角 and 三角形 are none. */
function dimes(text: string, { start, quantity: { value, step } }: Complete, at: number): UnitRead | undefined {
  const isPrice = /[每费价元钱]/.test(text.slice(Math.max(0, start - 8), start));
  return isPrice && /[,;。、)\n钱计]/.test(text.charAt(at + 1) || ',')
    ? { unit: '元', kind: 'money', end: at + 1, quantity: { value: value / 10n, step: step / 10n }, numberEnd: at + 1 }
    : undefined;
}

/** `四成` is 40 %, `四成三` 43 %; 成 after more than ten is another word (成立, 成效). */
function tenths(text: string, { value }: Quantity, at: number): UnitRead | undefined {
  if (value > 10n * ONE || /[立效果员功为长熟都本品]/.test(text.charAt(at + 1))) return undefined;
  const next = text.charAt(at + 1);
  // 近七成半 lies between seven tenths and seven and a half.
  if (next === '半' && !/[年个月天日小]/.test(text.charAt(at + 2)))
    return {
      unit: '%',
      kind: 'percent',
      end: at + 2,
      quantity: { value: value * 10n + 5n * ONE, step: 5n * ONE },
      numberEnd: at + 2,
    };
  const more = isHanDigit(next) ? parseHan(next) : undefined;
  const end = at + (more ? 2 : 1);
  const quantity = more ? { value: value * 10n + more.value, step: ONE } : { value: value * 10n, step: 10n * ONE };
  return { unit: '%', kind: 'percent', end, quantity, numberEnd: end };
}

const against = /[:∶比](\d+(?:\.\d+)?)(?![\d.:∶])/y;
const proportionLead = /(?:比例|比值|配比|之比|人数|数量|名额|[^对相占可分同环无评]比)[^,;。()时午]{0,14}$/;

/** 比例为7∶3, 生师比约13.6:1: how many times the second the first is. */
function readProportion(text: string, { start, end, quantity: { value, step } }: Complete): UnitRead | undefined {
  against.lastIndex = end;
  const [all = '', other = ''] = against.exec(text) ?? [];
  const divisor = all === '' ? undefined : parseDigits(other);
  if (!divisor?.value || !proportionLead.test(text.slice(Math.max(0, start - 18), start))) return undefined;
  const quantity = { value: (value * ONE) / divisor.value, step: fineness({ value, step }, divisor) };
  return { unit: all, kind: 'multiple', end: end + all.length, quantity, numberEnd: end };
}

/** 1:17 is as fine as its greater number shows. */
function fineness(one: Quantity, other: Quantity): bigint {
  const byOther = (one.value * other.step * ONE) / (other.value * other.value);
  const byOne = (one.step * ONE) / other.value;
  return byOther < byOne ? byOther : byOne;
}

/** 2013年, 3月, 15日, 30号, 8时 date or number something; 3个月, 20个工作日 are lengths and stay. */
function isDatePart(text: string, at: number, unit: string): boolean {
  if (unit === '年' || unit === '月' || unit === '日') return true;
  const next = text.charAt(at);
  return next === '号' || next === '时' || next === '室' || next === '楼' || next === '岁';
}
