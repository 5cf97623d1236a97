/**
 * The text that an editor would insert for a snippet, with every placeholder at its default: `${1:0}` → `0`, `$1` and
 * `$0` → nothing, `${1|甲,乙|}` → `甲`, `\$` → `$`. Variables (`$TM_FILENAME`) are not used in profiles and stay.
 */
export function plainText(snippet: string): string {
  return readUntil(snippet, 0, '').text;
}

/** Reads up to an unescaped `close` (or the end); placeholders may nest. */
function readUntil(snippet: string, from: number, close: string): { text: string; end: number } {
  let text = '';
  let at = from;
  while (at < snippet.length && (close === '' || snippet[at] !== close)) {
    const piece = readPiece(snippet, at);
    text += piece.text;
    at = piece.end;
  }
  return { text, end: at + close.length };
}

function readPiece(snippet: string, at: number): { text: string; end: number } {
  const escaped = /^\\([\\$},|])/.exec(snippet.slice(at, at + 2));
  if (escaped) return { text: escaped[1] ?? '', end: at + 2 };
  const head = /^\$(?:(\d+)|\{\d+([:}|]))/.exec(snippet.slice(at, at + 12));
  if (!head) return { text: snippet[at] ?? '', end: at + 1 };
  const end = at + head[0].length;
  if (head[2] === ':') return readUntil(snippet, end, '}');
  return head[2] === '|' ? readChoice(snippet, end) : { text: '', end };
}

function readChoice(snippet: string, from: number): { text: string; end: number } {
  const close = snippet.indexOf('|}', from);
  const choices = snippet.slice(from, close < 0 ? snippet.length : close);
  return { text: choices.split(',')[0] ?? '', end: close < 0 ? snippet.length : close + 2 };
}
