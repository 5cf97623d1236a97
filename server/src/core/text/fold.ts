/**
 * Folds the forms in which one character is typed into one: full-width ASCII and punctuation to ASCII, every blank to a
 * space. One UTF-16 unit stays one unit, so offsets in the folded text are offsets in the draft.
 */
export function fold(text: string): string {
  for (let at = 0; at < text.length; at++) if (isFoldable(text.charCodeAt(at))) return foldFrom(text, at);
  return text;
}

/** Most of a text is left as it is, so that it is looked through before it is written anew. */
function foldFrom(text: string, first: number): string {
  let folded = '';
  let from = 0;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isFoldable(code)) continue;
    folded += text.slice(from, at) + foldedUnit(code);
    from = at + 1;
  }
  return folded + text.slice(from);
}

function isFoldable(code: number): boolean {
  if (code < 0x2000) return code === 0x09 || code === 0xa0;
  if (code > 0x3000) return (code >= 0xff01 && code <= 0xff5e) || code === 0xfeff || code === 0xfe63;
  return code <= 0x200b || code === 0x3000 || code === 0x202f || isDash(code);
}

const isDash = (code: number): boolean => code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0xfe63;

function foldedUnit(code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return isDash(code) ? '-' : ' ';
}
