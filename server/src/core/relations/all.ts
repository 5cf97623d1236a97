import { dateRelations } from '../dates/relations.js';
import type { Relation, Report } from '../model.js';
import type { Profile } from '../profile.js';
import type { Reading } from '../reading.js';
import { genericTables } from '../tables/generic.js';
import { carryOverRelations } from './carry-over.js';
import { countRelations } from './count.js';
import { genericRelations } from './generic.js';
import { numberingRelations } from './numbering.js';
import { proseRelations } from './prose.js';
import { structureRelations } from './structure.js';
import { tableRelations } from './table.js';
import { textTableRelations } from './text-table.js';
import { zeroRelations } from './zero.js';

/** What the relations are read from: everything of a report that the earlier stages know. */
export interface RelationSources extends Pick<Report, 'year' | 'organ' | 'outline'> {
  readonly text: string;
  readonly profile: Profile;
  /** The report's own blocks. */
  readonly range: { readonly from: number; readonly to: number };
  /** Without facts and relations, which come after. */
  readonly reading: Reading;
}

/** Every relation of a report. One line a kind. */
export function allRelations(sources: RelationSources): Relation[] {
  const { text, profile, range, reading, year, organ, outline } = sources;
  const { blocks, mentions, tables, time } = reading;
  const none: Relation[] = [];
  return none.concat(
    proseRelations({ mentions, textOf: (block) => blocks[block]?.text ?? '', year }),
    countRelations({ blocks, range }),
    structureRelations({ blocks, range, outline }),
    numberingRelations(outline, text),
    dateRelations(time, organ),
    tableRelations(tables, profile),
    genericRelations(genericTables(blocks, range, tables)),
    textTableRelations(reading, profile),
    zeroRelations(reading, profile, range),
    carryOverRelations(reading, profile),
  );
}
