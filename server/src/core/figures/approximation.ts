import type { Approximation, FigureKind } from '../model.js';
import { wordsAt, wordsBefore } from '../text/words.js';

const approximatorsBefore = new Map<string, Approximation>([
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不超过', 'at-most'],
  ['不多于', 'at-most'],
  ['不高于', 'at-most'],
  ['至少', 'at-least'],
  ['最多', 'at-most'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约', 'about'],
  ['将近', 'under'],
  ['接近', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['近', 'under'],
  ['超过', 'above'],
  ['超出', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['突破', 'above'],
  ['高于', 'above'],
  ['多于', 'above'],
]);
const wordBefore = wordsBefore([...approximatorsBefore.keys()]);

/** 约占四成 is approximate, but 占 belongs to the words before. */
export const joined = '约占';

const notApproximators: Readonly<Record<string, string>> = {
  约: '节集预签合制条公履邀相违简契',
  近: '最附邻靠临远亲',
  超: '反高',
};

export function approximatorBefore(text: string, start: number): readonly [string, Approximation] | undefined {
  const word = wordBefore(text, start);
  const said = word && approximatorsBefore.get(word);
  if (!said) return undefined;
  const before = text.charAt(start - word.length - 1);
  return before !== '' && (notApproximators[word.charAt(0)] ?? '').includes(before) ? undefined : [word, said];
}

const approximatorsAfter = new Map<string, Approximation>([
  ['以上', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['有余', 'over'],
]);
const wordAfter = wordsAt([...approximatorsAfter.keys()]);

/** 三成多 and 两倍多: a rate with more behind its unit. */
const moreOfRate = ['多', 'over'] as const;

export function approximatorAfter(
  text: string,
  end: number,
  { kind }: { readonly kind: FigureKind },
): readonly [string, Approximation] | undefined {
  const isRate = kind === 'percent' || kind === 'multiple';
  const word = wordAfter(text, end);
  const said = word && approximatorsAfter.get(word);
  if (said) return [word, said];
  return isRate && text.startsWith(moreOfRate[0], end) ? moreOfRate : undefined;
}
