import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { type Sequence, sequencesOf } from '../sequence.js';
import { readAdditive } from './additive.js';
import { readCuedLists, readPlainLists, readRests } from './agreements.js';
import { readBracket } from './bracket.js';
import { readJoint } from './joint.js';
import { readLeftovers } from './leftovers.js';
import { readPlus } from './plus.js';
import { readPrinted } from './printed.js';
import type { State } from './reading.js';
import { readTails } from './tails.js';

/**
 * Reads every sum of the prose: brackets, 其中, closed lists, totals after their list, what remains.
 *
 * Agreement is itself evidence, so a list is first held against every total that the grammar admits, the nearest first;
 * only where none agrees does the grammar decide whether one must.
 */
export function sumRelations(mentions: readonly Mention[], textOf: (block: number) => string): FigureRelation[] {
  const sequences = sequencesOf(mentions, textOf);
  const state: State = {
    mentions,
    sequences: bySentence(sequences),

    consumed: new Map(),
    totals: new Set(),
    siblings: new Set(),
    found: [],
    textOf,
  };
  for (const sequence of sequences) if (sequence.owner >= 0) readBracket(sequence, state);
  for (const sequence of sequences) if (sequence.owner < 0) readSentence(sequence, state);
  return state.found;
}

/** Readings are tried in the order of their evidence; each takes its parts out of the sequence. */
function readSentence(sequence: Sequence, state: State): void {
  readPrinted(sequence, state);
  readCuedLists(sequence, state);
  readPlus(sequence, state);
  readTails(sequence, state);
  readRests(sequence, state);
  readPlainLists(sequence, state);
  readJoint(sequence, state);
  readAdditive(sequence, state);
  readLeftovers(sequence, state);
}

function bySentence(sequences: readonly Sequence[]): Map<number, Sequence[]> {
  const found = new Map<number, Sequence[]>();
  for (const sequence of sequences) {
    const same = found.get(sequence.sentence);
    if (same) same.push(sequence);
    else found.set(sequence.sentence, [sequence]);
  }
  return found;
}
