import type { AnyCheck } from '../check.js';
import type { Locale, MessageRef, Severity } from '../model.js';
import countMismatch from './count-mismatch.js';
import growthMismatch from './growth-mismatch.js';
import partExceedsTotal from './part-exceeds-total.js';
import ratioMismatch from './ratio-mismatch.js';
import shareMismatch from './share-mismatch.js';
import shareTotalMismatch from './share-total-mismatch.js';
import sumMismatch from './sum-mismatch.js';

/** Every check, by id. One line a check. */
export const checks: readonly AnyCheck[] = [
  countMismatch,
  growthMismatch,
  partExceedsTotal,
  ratioMismatch,
  shareMismatch,
  shareTotalMismatch,
  sumMismatch,
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
