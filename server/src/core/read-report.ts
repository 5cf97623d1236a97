import { readTime } from './dates/years.js';
import { bindMentions } from './facts/concepts.js';
import { factsOf } from './facts/facts.js';
import type { BlockMemo } from './memo.js';
import type { Block, Report } from './model.js';
import { placesOf } from './outline/places.js';
import { matchSections } from './outline/sections.js';
import type { Profile } from './profile.js';
import { readMentions } from './prose/mentions.js';
import { withRunNames } from './prose/runs.js';
import type { Beside, DateMention, Reading } from './reading.js';
import type { Recognition } from './recognise/recognition.js';
import { allRelations } from './relations/all.js';
import { coverageOf } from './relations/coverage.js';
import { settleRows } from './relations/settle.js';
import { bindTables } from './tables/bind.js';

/** One report, read: its public shape and what its checks need beyond it. */
export interface ReadReport {
  readonly profile: Profile;
  readonly report: Omit<Report, 'findings'>;
  readonly reading: Reading;
}

/** A draft, or a part of one, as it is read: `text` and what stands in it. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dates: readonly DateMention[];
  readonly memo: BlockMemo;
}

/** Reads one report of a draft. */
export function readReport(draft: Draft, recognition: Recognition, beside: Beside | undefined): ReadReport {
  const { profile, outline, year, organ, title, span, from, to } = recognition;
  const { blocks, dates, memo } = draft;
  const { previous, fault: previousFault } = beside ?? { previous: undefined, fault: undefined };
  const own = blocks.slice(from, to);
  const sections = matchSections(outline, own, profile);
  const range = { from, to };
  const found = withRunNames(
    readMentions({ blocks, range, year, memo, placeOf: placesOf(outline, sections) }),
    (block) => blocks[block]?.text ?? '',
  );
  const mentions = bindMentions(found, { profile, blocks, organ, year });
  const tables = settleRows(bindTables(blocks, profile, range), profile);
  const base = { span, profile: profile.id, year, organ, title, outline, sections };
  const time = readTime({ report: base, blocks, dates });
  const partial = {
    recognition,
    blocks,
    mentions,
    dates,
    time,
    tables,
    facts: [],
    relations: [],
    previous,
    previousFault,
  };
  const relations = allRelations({ year, organ, outline, text: draft.text, profile, range, reading: partial });
  const facts = factsOf(mentions, relations);
  const figures = mentions.map(({ figure }) => figure);
  const report = {
    span,
    profile: profile.id,
    year,
    organ,
    title,
    outline,
    sections,
    figures,
    facts,
    relations,
    coverage: coverageOf(figures, relations),
  };
  return { profile, report, reading: { ...partial, facts, relations } };
}
