/** What the variables of a snippet stand for: `CURRENT_YEAR` → `2024`. */
export type Variables = Readonly<Record<string, string>>;

/**
 * The text that an editor would insert for a snippet, with every placeholder at its default: `${1:0}` → `0`, `$1` and
 * `$0` → nothing, `${1|甲,乙|}` → `甲`, `\\$` → `$`, and variables at the values given (nothing where none is).
 */
export function plainText(snippet: string, variables: Variables = {}): string {
  return readUntil(snippet, 0, '', variables).text;
}

interface Read {
  readonly text: string;
  readonly end: number;
}

/** Reads up to an unescaped `close` (or the end); placeholders may nest. */
function readUntil(snippet: string, from: number, close: string, variables: Variables): Read {
  let text = '';
  let at = from;
  while (at < snippet.length && (close === '' || snippet[at] !== close)) {
    const piece = readPiece(snippet, at, variables);
    text += piece.text;
    at = piece.end;
  }
  return { text, end: at + close.length };
}

const variable = /^\$(?:([A-Z_]{1,40})|\{([A-Z_]{1,40})\})/;
const placeholder = /^\$(?:\d+|\{\d+([:}|]))/;

function readPiece(snippet: string, at: number, variables: Variables): Read {
  const head = snippet.slice(at, at + 44);
  if (/^\\[\\$},|]/.test(head)) return { text: head[1] ?? '', end: at + 2 };
  const named = variable.exec(head);
  if (named) return { text: variables[named[1] ?? named[2] ?? ''] ?? '', end: at + named[0].length };
  const numbered = placeholder.exec(head);
  if (!numbered) return { text: snippet[at] ?? '', end: at + 1 };
  const end = at + numbered[0].length;
  if (numbered[1] === ':') return readUntil(snippet, end, '}', variables);
  return numbered[1] === '|' ? readChoice(snippet, end) : { text: '', end };
}

function readChoice(snippet: string, from: number): Read {
  const close = snippet.indexOf('|}', from);
  const choices = snippet.slice(from, close < 0 ? snippet.length : close);
  return { text: choices.split(',')[0] ?? '', end: close < 0 ? snippet.length : close + 2 };
}

/**
 * One snippet out of several, a blank line between them. Placeholders are renumbered, because two with one number would be
 * filled in together; of the last cursor positions (`$0`) only the last one stays.
 */
export function joinSnippets(snippets: readonly string[]): string {
  const final = snippets.reduce((last, snippet, at) => (snippet.includes('$0') ? at : last), -1);
  let used = 0;
  const renumber = (snippet: string, at: number): string => {
    const shift = used;
    return snippet.replace(numbers, (written, head: string | undefined, digits: string) => {
      if (head === undefined) return written;
      const number = Number(digits);
      if (number === 0) return at === final ? written : '';
      used = Math.max(used, shift + number);
      return `${head}${shift + number}`;
    });
  };
  return snippets.map(renumber).join('\n');
}

/** An escape, which is passed over, or the head of a placeholder. */
const numbers = /\\[\\$]|(\$\{?)(\d+)/g;
