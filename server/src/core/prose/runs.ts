import type { Mention } from '../reading.js';

/**
 * Gives the figures of a run the names they are said of: 交通、户政、消防三类分别公开286条、174条、66条 names three figures, of
 * which only the first has words of its own.
 */
export function withRunNames(mentions: readonly Mention[], textOf: (block: number) => string): Mention[] {
  const named = [...mentions];
  for (const [at, mention] of mentions.entries()) {
    if (!/分别|各/.test(mention.gap)) continue;
    const from = Math.max(mention.sentence.start, mention.start - reach);
    const names = namesBefore(textOf(mention.block).slice(from, mention.start));
    if (names.length < 2) continue;
    const run = runAfter(mentions, at);
    if (run.length !== names.length) continue;
    for (const [order, { index }] of run.entries()) {
      named[index] = { ...(named[index] as Mention), label: names[order] as string };
    }
  }
  return named;
}

/** A list of names is no longer than this. */
const reach = 200;

const spread = /(?<![^,;:。])([^,;:。、和与及]*[、和与及][^,;:。]*?)(?:,)?(?:分别|各自?)[^,;:。、\d]{0,6}$/;
const summary =
  /(?:等)?[一二两三四五六七八九十\d]{1,8}(?:大)?[类项种家个块部].*|(?:分别|各自?)?(?:公开|发布|办理|收到|为|是|有){1,8}$/s;

/** The names listed before 分别 or 各, the words that sum them up left out. */
function namesBefore(lead: string): string[] {
  const list = spread
    .exec(lead.replaceAll(' ', ''))?.[1]
    ?.replace(summary, '')
    .replace(/^.*?(?:其中|中),?/, '');
  return list === undefined ? [] : list.split(/[、和与及]/).filter((name) => name !== '');
}

/** The figure at `at` and those that follow it with nothing but a separator between. */
function runAfter(mentions: readonly Mention[], at: number): Mention[] {
  const run = [mentions[at] as Mention];
  for (const next of mentions.slice(at + 1, at + 16)) {
    if (next.sentenceIndex !== run[0]?.sentenceIndex || !/^[、和与及]$/.test(next.gap)) break;
    run.push(next);
  }
  return run;
}
