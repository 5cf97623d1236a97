import type { Check } from '../check.js';
import type { Locale, MessageRef, Severity } from '../model.js';

/** Every check, in the order of the pages. One line a check. */
export const checks: readonly Check<never>[] = [];

/** Id and default severity of every check, for settings and documentation. */
export const checkCatalogue: readonly { readonly id: string; readonly severity: Severity }[] = checks;

/** Turns a message into words. */
export function render(message: MessageRef, _locale: Locale): string {
  return message.id;
}
