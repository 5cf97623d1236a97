import type { AnyCheck } from '../check.js';
import type { Locale, MessageRef, Severity } from '../model.js';
import approximationConflict from './approximation-conflict.js';
import carryOverMismatch from './carry-over-mismatch.js';
import cellBlank from './cell-blank.js';
import cellInvalid from './cell-invalid.js';
import countMismatch from './count-mismatch.js';
import cumulativeBelowAnnual from './cumulative-below-annual.js';
import dateInvalid from './date-invalid.js';
import deadlineMissed from './deadline-missed.js';
import documentMultiple from './document-multiple.js';
import figureConflict from './figure-conflict.js';
import formatMismatch from './format-mismatch.js';
import frontMatterInvalid from './front-matter-invalid.js';
import growthMismatch from './growth-mismatch.js';
import headingMismatch from './heading-mismatch.js';
import numberingGap from './numbering-gap.js';
import organConflict from './organ-conflict.js';
import partExceedsTotal from './part-exceeds-total.js';
import periodIncomplete from './period-incomplete.js';
import personalData from './personal-data.js';
import placeholderLeft from './placeholder-left.js';
import profileInvalid from './profile-invalid.js';
import quoteEmpty from './quote-empty.js';
import ratioMismatch from './ratio-mismatch.js';
import sectionDuplicate from './section-duplicate.js';
import sectionEmpty from './section-empty.js';
import sectionMissing from './section-missing.js';
import sectionOrder from './section-order.js';
import shareImpossible from './share-impossible.js';
import shareMismatch from './share-mismatch.js';
import shareTotalMismatch from './share-total-mismatch.js';
import shareTruncated from './share-truncated.js';
import structureMismatch from './structure-mismatch.js';
import sumMismatch from './sum-mismatch.js';
import tableSumMismatch from './table-sum-mismatch.js';
import textDuplicated from './text-duplicated.js';
import textTableConflict from './text-table-conflict.js';
import unitMissing from './unit-missing.js';
import yearConflict from './year-conflict.js';
import zeroConflict from './zero-conflict.js';

/** Every check, by id. One line a check. */
export const checks: readonly AnyCheck[] = [
  approximationConflict,
  carryOverMismatch,
  cellBlank,
  cellInvalid,
  countMismatch,
  cumulativeBelowAnnual,
  dateInvalid,
  deadlineMissed,
  documentMultiple,
  figureConflict,
  formatMismatch,
  frontMatterInvalid,
  growthMismatch,
  headingMismatch,
  numberingGap,
  organConflict,
  partExceedsTotal,
  periodIncomplete,
  personalData,
  placeholderLeft,
  profileInvalid,
  quoteEmpty,
  ratioMismatch,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  shareImpossible,
  shareMismatch,
  shareTotalMismatch,
  shareTruncated,
  structureMismatch,
  sumMismatch,
  tableSumMismatch,
  textDuplicated,
  textTableConflict,
  unitMissing,
  yearConflict,
  zeroConflict,
];

/** Id and default severity of every check, for settings and documentation. */
export const checkCatalogue: readonly { readonly id: string; readonly severity: Severity }[] = checks;

const catalogues = new Map(checks.map(({ id, messages }) => [id, messages]));

/** Turns a message into words. An unknown id is shown as it is: a reader learns more from it than from nothing. */
export function render({ id, args }: MessageRef, locale: Locale): string {
  const [check = '', key = ''] = id.split('/');
  const words = catalogues.get(check)?.[locale][key];
  return words ? words(args as never) : id;
}
