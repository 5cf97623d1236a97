import type { Approximation, FigureKind } from '../model.js';
import type { Quantity } from './quantity.js';

/** A figure of one block's text; offsets are in that text. */
export interface RawFigure {
  /** With approximation words and unit. */
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly approximation: Approximation;
  readonly value: bigint;
  readonly step: bigint;
  readonly soft: boolean;
  /** Stands inside quotation marks: part of a name or a set phrase. */
  readonly quoted: boolean;
}

export interface RawSpan {
  readonly start: number;
  readonly end: number;
}

export interface NumberRead {
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity | undefined;
  readonly han: boolean;
  /** Set where the numeral itself is an estimate (十几, 数十, 过半). */
  readonly approximation?: Approximation;
  readonly kind?: FigureKind;
  /** Where a leading 百分之 belongs to the figure. */
  readonly lead?: number;
}

export interface Complete extends NumberRead {
  readonly quantity: Quantity;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;

export const isHan = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';
