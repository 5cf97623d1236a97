/**
 * Finds which of some words stands at a place of a text, the first of the list where several do. Words are looked up by
 * one of their characters: at most places none of them can stand, and one look tells.
 */
export type WordFinder = (text: string, at: number) => string | undefined;

/** The word that begins at a place. */
export function wordsAt(words: readonly string[]): WordFinder {
  const byFirst = byUnit(words, (word) => word.charCodeAt(0));
  return (text, at) => byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
}

/** The word that ends at a place. */
export function wordsBefore(words: readonly string[]): WordFinder {
  const byLast = byUnit(words, (word) => word.charCodeAt(word.length - 1));
  return (text, end) => byLast.get(text.charCodeAt(end - 1))?.find((word) => text.endsWith(word, end));
}

function byUnit(words: readonly string[], unitOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const word of words) found.set(unitOf(word), [...(found.get(unitOf(word)) ?? []), word]);
  return found;
}
