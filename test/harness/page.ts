import type { DraftOptions } from './options.js';

/** One fenced ```draft block of a check's page. */
export interface Example {
  readonly line: number;
  readonly marked: string;
  /** Whether it stands under 会报告 (and must carry marks) or under 不报告 (and must carry none). */
  readonly reports: boolean;
  readonly options: DraftOptions;
  /** Content of a ```fixed block right after it. */
  readonly fixed?: string;
}

interface Fence {
  readonly line: number;
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly under: string;
}

/**
 * Reads the examples of a page. Attributes of a block: `profile=` `year=` `previous=` (the `name=` of another draft block
 * of the page, which is then no example itself), `force=no` and `file=profile`.
 */
export function readPage(page: string): Example[] {
  const fences = readFences(page);
  const named = new Map(
    fences.flatMap((fence) => (fence.attributes.name ? [[fence.attributes.name, fence.text]] : [])),
  );
  return fences.flatMap((fence, i) => {
    if (fence.kind !== 'draft' || fence.attributes.name) return [];
    const next = fences[i + 1];
    const fixed = next?.kind === 'fixed' ? { fixed: next.text } : {};
    return [{ ...exampleOf(fence, named), ...fixed }];
  });
}

function exampleOf({ line, text, under, attributes }: Fence, named: ReadonlyMap<string, string>): Example {
  const { profile, year, previous, force, file } = attributes;
  if (previous !== undefined && !named.has(previous)) throw new Error(`line ${line}: no draft is named ${previous}`);
  const options: DraftOptions = {
    ...(profile === undefined ? {} : { profile }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(previous === undefined ? {} : { previous: named.get(previous) ?? '' }),
    ...(force === 'no' ? { force: false } : {}),
    ...(file === 'profile' ? { file } : {}),
  };
  return { line, marked: text, reports: under.startsWith('## 会报告'), options };
}

/** All fenced blocks, with the last `##` heading above each. A fence ends at a line of as many backticks. */
function readFences(page: string): Fence[] {
  const fences: Fence[] = [];
  let under = '';
  const lines = page.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('## ')) under = line;
    const open = /^(`{3,})(\S*)(.*)$/.exec(line);
    if (!open) continue;
    const close = lines.indexOf(open[1]!, i + 1);
    if (close < 0) throw new Error(`line ${i + 1}: this block is never closed`);
    const text = lines.slice(i + 1, close).map((content) => `${content}\n`);
    fences.push({ line: i + 1, kind: open[2]!, attributes: attributesOf(open[3]!), text: text.join(''), under });
    i = close;
  }
  return fences;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
