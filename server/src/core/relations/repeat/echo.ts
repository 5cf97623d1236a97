import { lastPlace, ONE } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import { unitsKindred } from '../neighbours.js';
import { sharePhrase, shareWords, unitClass } from './nouns.js';
import { isSlip } from './references.js';

/** A figure said again, and where it was said before. */
export interface Echo {
  readonly again: Mention;
  readonly first: Mention;
}

/**
 * The same figure of the same matter in another sentence: 网站公开量不够大,173条 after 县政府网站173条 · 184条中当日回复 after
 * 读者意见回复184条. Agreement is evidence, the more the more digits agree; few digits need a word in common.
 */
export function echoesOf(plain: readonly Mention[]): Echo[] {
  const known = new Map<bigint, Mention[]>();
  return gather(plain, (again) => {
    const { value, approximation } = again.figure;
    const same = known.get(value) ?? [];
    const firsts = approximation === 'exact' ? same.filter((first) => isSaidOf(again, first)) : [];
    if (same.length < most) known.set(value, [...same, again]);
    // The place where it was said first, and the nearest one.
    const ends = new Set([firsts[0], firsts.at(-1)]);
    return gather([...ends], (first) => (first ? [{ again, first }] : []));
  });
}

/** A figure recurs no oftener; and time stays linear. */
const most = 12;

/** 政策解读16期 and 法规解读材料16个: under another unit only what is named by a phrase in common is the same. */
const isSaidOf = (again: Mention, first: Mention): boolean =>
  unitClass(again) === unitClass(first) ? isAgain(again, first) : isSamePaper(again, first);

const isSamePaper = (again: Mention, first: Mention): boolean =>
  again.figure.value >= 10n * ONE &&
  again.sentenceIndex !== first.sentenceIndex &&
  again.period.kind === first.period.kind &&
  unitsKindred(again, first) &&
  sharePhrase(again, first);

function isAgain(again: Mention, first: Mention): boolean {
  if (again.period.kind !== first.period.kind && again.period.kind !== 'plan') return false;
  const isBare = isTopic(again);
  if (first.sentenceIndex === again.sentenceIndex && !isBare) return false;
  if (isBare || isTelling(again)) return again.figure.unit === first.figure.unit || shareWords(again, first, true);
  return shareWords(again, first, again.figure.value >= 100n * ONE);
}

/** 552 and 1533 do not recur by chance; 300 and 12 do. */
const isTelling = ({ figure: { value, step } }: Mention): boolean => value >= lastPlace(value, step) * 100n;

/** 在这255条里, 9家均已整改, (按54人计): nothing but the figure is taken up again. */
const isTopic = ({ before, after, figure }: Mention): boolean =>
  figure.value >= 5n * ONE &&
  ((/^(?:在|对|于|从|将|把)?(?:这|该|上述|以上|前述)?$/.test(before) && taken.test(after)) ||
    (/按$/.test(before) && /^计/.test(after)) ||
    /^[\u4e00-\u9fff]{1,6}[中里](?!心)/.test(after));

const taken = /^(?:[中里内](?!心)|之中|当中|均|全部|都|皆|按|已全部|依次|分别)/;

/**
 * A figure that is taken up again and was never so said: 340条信息中 after 公开政府信息339条. The words say that it was told
 * before, and what was told is one or two off, or the same digits.
 */
export function misquotes(plain: readonly Mention[]): Echo[] {
  return gather(plain, (again, at) => {
    const name = takenUp(again);
    if (name === undefined || again.figure.value < 20n * ONE || again.figure.approximation !== 'exact') return [];
    const earlier = plain.slice(Math.max(0, at - reach), at).filter((first) => unitClass(first) === unitClass(again));
    if (earlier.some(({ figure }) => figure.value === again.figure.value)) return [];
    const near = earlier.filter((first) => isTold(first, name) && isSlip(again, first));
    const isOne = new Set(near.map(({ figure }) => figure.value)).size === 1;
    const first = near.at(-1);
    return isOne && first ? [{ again, first }] : [];
  });
}

const reach = 100;

/** Words before a figure tell it; one that opens its sentence takes up another itself. */
const isTold = ({ before, after }: Mention, name: string): boolean =>
  before !== '' && `${before}${after}`.includes(name);

/** 公开的, 在已办结的: nobody else's, nothing narrower. */
const toldAgain =
  /^(?:[在对]|全年|本年度?|已|所|共|主动|[本我]局)*(?:(?:公开|发布|收到|受理|办结|答复|汇总|收回|回收|征集)的|这|上述)$/;

/** What 340条信息中, 64篇统计分析当中, 公开的214条信息 and, at the head of a sentence, 548条信息全部发布 take up. */
function takenUp({ before, after, gap }: Mention): string | undefined {
  const noun = /^([\u4e00-\u9fff]{0,6}?)(?:之中|当中|[中里](?![心国央外小]))/.exec(after)?.[1];
  const isOwn = /^(?:[在对从于该这]|上述|以上|[①-⑳])*$/.test(before) || toldAgain.test(before);
  if (noun !== undefined && noun.length > 1 && isOwn) return noun.slice(-2);
  if (toldAgain.test(before)) return /^[\u4e00-\u9fff]{2}/.exec(after)?.[0];
  return gap === '' ? said.exec(after)?.[1] : undefined;
}

/** 信息全部在网站发布, 公告用了5种样式, 意见已逐条答复: a figure that opens a sentence is one already told. */
const said = /^([\u4e00-\u9fff]{2})(?:全部|均|都|皆|已|用了?|在|经|由)/;
