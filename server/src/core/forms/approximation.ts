import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';

/** A number with contradicting words around it, in a block's text. */
export interface Contradiction {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const numeral = String.raw`(?:\d[\d,.]*|[一二两三四五六七八九十百千]{1,12})(?: ?[百千万亿]){0,3}`;
const below = '将近|接近|不足|不到|未满|不满|少于|低于|近';
const above = '超过|突破|多于|高于|大于|不少于|至少|超|逾';
/** With these before it 近 is part of another word: 最近、附近; 超 in 高超. */
const wordHeads = '最附临靠邻远贴亲就相';
/** Spoken of times, 近…多 has become a set phrase: 近三年多来. */
const times = /^ *(?:年|个?月|天|日|周|小时|分钟|岁)/;

const patterns = [
  new RegExp(`(${below}) *${numeral} *(多|余|以上|之多|有余)`, 'g'),
  new RegExp(`(${below}) *${numeral} *[\\u4e00-\\u9fff]{1,3}?(以上|之多)`, 'g'),
  new RegExp(`(${above}) *${numeral} *[\\u4e00-\\u9fff]{0,3}?(以下|以内|之内|不到)`, 'g'),
];

/** A word of more or less right before a number: without it there is nothing to contradict. */
const estimate = new RegExp(`(?:${below}|${above}) *[\\d一二两三四五六七八九十百千]`);

/** 近7000多份, 不足300余人, 超过50件以内: one word says less than the number, the other more. */
export function contradictions(text: string): Contradiction[] {
  if (!estimate.test(text)) return [];
  return gather(patterns, (pattern) => gather(matchesOf(text, pattern), (match) => contradiction(text, match)));
}

function contradiction(
  text: string,
  { index, 0: whole, 1: before = '', 2: after = '' }: RegExpMatchArray,
): Contradiction[] {
  const start = index ?? 0;
  const end = start + whole.length;
  const inWord = before === '近' && wordHeads.includes(text[start - 1] ?? '\n');
  return inWord || times.test(text.slice(end, end + 4)) ? [] : [{ start, end, before, after }];
}
