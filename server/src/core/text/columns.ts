/** Terminal width of a text: 2 for Han, kana, hangul, full-width forms and emoji, 0 for combining marks, else 1. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/\p{Mn}/u.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul jamo
  [0x2e80, 0x303e], // radicals, CJK punctuation
  [0x3041, 0xa4cf], // kana, bopomofo, Han, Yi
  [0xac00, 0xd7a3], // hangul
  [0xf900, 0xfaff], // compatibility Han
  [0xfe30, 0xfe6f], // compatibility and small forms
  [0xff00, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff], // emoji
  [0x20000, 0x3fffd], // Han extensions
];

const isWide = (code: number): boolean => wideRanges.some(([low, high]) => code >= low && code <= high);
