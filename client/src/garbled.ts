/** How much of a text is looked at, and how many unreadable characters in it are too many for an accident. */
const sample = 20_000;
const fewest = 5;
const share = 0.02;

/** Whether a text is full of U+FFFD, which stands for bytes that the editor could not decode. */
export function isGarbled(text: string): boolean {
  const head = text.slice(0, sample);
  const unreadable = head.split('\ufffd').length - 1;
  return unreadable >= fewest && unreadable >= head.length * share;
}
