import type { Relation } from '../model.js';
import type { Mention } from '../reading.js';
import { diagnoseTables, isExplained } from './diagnosis.js';
import type { FigureRelation } from './figure-relation.js';
import { isTextTableRelation } from './text-table.js';

/** What the tables have for the figures of the prose that contradict them, where the table is not itself at fault. */
export type Witness = ReadonlyMap<Mention, bigint>;

export function witnessOf(relations: readonly Relation[]): Witness {
  const differing = relations.filter(isTextTableRelation).filter(({ verdict }) => verdict === 'differs');
  const diagnoses = differing.length > 0 ? diagnoseTables(relations) : [];
  const sound = differing.filter((text) => !isExplained(text, diagnoses));
  return new Map(sound.map(({ mention, value }) => [mention, value]));
}

/**
 * Whether a sum or a repeat of the prose fails only because one of its figures does: with what the table has in its place it
 * holds. That figure is the defect, and is told as a conflict with the table.
 */
export function isExplainedByTable({ kind, subject, parts }: FigureRelation, witness: Witness): boolean {
  if (kind === 'repeat' && witness.has(subject)) return true;
  const missing = subject.figure.value - parts.reduce((sum, { figure }) => sum + figure.value, 0n);
  return parts.some((part) => witness.get(part) === part.figure.value + missing);
}
