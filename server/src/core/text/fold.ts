/**
 * Folds the forms in which one character is typed into one: full-width ASCII and punctuation to ASCII, every blank to a
 * space. One UTF-16 unit stays one unit, so offsets in the folded text are offsets in the draft.
 */
export function fold(text: string): string {
  return text.replace(foldable, foldUnit);
}

const foldable = /[\uff01-\uff5e\u3000\u00a0\u2000-\u200b\u202f\ufeff\u2212\u2010\u2011\uff0d\t\ufe63]/g;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0xfe63 ? '-' : ' ';
}
