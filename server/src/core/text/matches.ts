/**
 * Every match of a global pattern, in order. It is `[...text.matchAll(pattern)]` as a loop: the engine's own makes a new
 * pattern and an iterator for each text, which costs more than the search where nothing is found, as mostly.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
