import type { Block, Span } from '../model.js';
import { readNumeral } from '../text/marker.js';
import { matchesOf } from '../text/matches.js';

/** A declared number of parts, as `六部分组成`. Offsets are in its block's text. */
export interface DeclaredParts {
  readonly start: number;
  readonly end: number;
  /** The number alone. */
  readonly number: Span;
  readonly count: number;
  /** Where the parts are named; `undefined` where they are not. */
  readonly list: Span | undefined;
}

/** Reads the first declaration in a paragraph of the preface; linear, as only its beginning is looked at. */
export function readDeclaredParts({ text }: Block): DeclaredParts | undefined {
  const head = text.slice(0, reach);
  for (const match of matchesOf(head, declared)) {
    const [whole, digits = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const sentence = sentenceAround(head, start, end);
    if (!speaksOfReport.test(head.slice(sentence.start, Math.min(sentence.end, end + 40)))) continue;
    const count = readNumeral(digits, 0)?.number ?? Number(digits);
    const list = listAfter(head, end, sentence.end) ?? listBefore(head, sentence.start, start);
    return { start, end, number: { start, end: start + digits.length }, count, list };
  }
  return undefined;
}

const reach = 4000;

const declared =
  /(?<![第\d一二三四五六七八九十])([二三四五六七八九十]{1,2}|\d{1,2}) {0,2}(?:个|大)? {0,2}(?:(?:主要)?部分(?:组成|构成|内容)?|(?:章|板块|方面)(?:组成|构成)|章(?=[:,;。]|$))/g;

const speaksOfReport = /报告|全文|正文|内容|年报|总结|概述|总体情况|主动公开/;

function sentenceAround(text: string, start: number, end: number): Span {
  const stop = text.indexOf('。', end);
  return { start: text.lastIndexOf('。', start) + 1, end: stop < 0 ? text.length : stop };
}

/** `共分六个部分:A、B……` */
function listAfter(text: string, from: number, sentenceEnd: number): Span | undefined {
  const lead = /^(?:组成|构成)?[:,] {0,2}(?:即|分别[是为]|依次[是为]|包括)?[:,]?/.exec(text.slice(from, from + 12));
  if (!lead) return undefined;
  const start = from + lead[0].length;
  const semicolon = text.indexOf(';', start);
  const end = semicolon >= 0 && semicolon < sentenceEnd ? semicolon : sentenceEnd;
  const colon = lead[0].includes(':') || lead[0].length > 1;
  return colon && /[、,]/.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** `由A、B……六部分组成`, `包括:A,B……,共六个部分` */
function listBefore(text: string, sentenceStart: number, to: number): Span | undefined {
  const words = text.slice(sentenceStart, to);
  // 本报告涵盖2020年的工作,分为…: a clause that begins with such a word opens the list anew.
  const opener =
    matchesOf(words, /(?<=[,;])(?:共?分为|共分|包括|包含|涵盖)[:,]?/g).at(-1) ??
    /(?:由|包括|包含|分为|涵盖|(?<=正文|全文|报告)(?:依次|主要|共)?[设列含])[:,]?/.exec(words);
  if (!opener) return undefined;
  const start = sentenceStart + opener.index + opener[0].length;
  const named = text.slice(start, to).replace(/[,、 ]{0,2}(?:等|共计|总共|合计|共分|共){0,4}$/, '');
  return /[、,]/.test(named) ? { start, end: start + named.length } : undefined;
}
