import { ONE } from '../figures/quantity.js';
import type { Mention } from '../reading.js';
import { unitsKindred, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';
import { commonLength } from './share-names.js';
import { type Context, isWithin, type Share } from './share-reading.js';
import { baseNameIn, saysOnlyShare } from './share-words.js';

/** What a share may be a share of. */
export interface Bases {
  /** Those that the grammar names. */
  readonly named: readonly Mention[];
  /** Others, believed only when they agree. */
  readonly possible: readonly Mention[];
  /** Whether the words leave no base but those named. */
  readonly isForced: boolean;
}

/** The bases of a share, the likeliest first. */
export function bases(share: Share, context: Context): Bases {
  const { part, percent } = share;
  const fits = (base: Mention): boolean =>
    base !== part && unitsKindred(base, part) && base.figure.value >= part.figure.value;
  const total = context.totals.get(part.index);
  const sentence = context.near
    .countsBefore(later(part, percent))
    .filter((base) => base !== part && unitsKindred(base, part));
  const within = sentence.find(isWithin);
  const before = sentence.find(
    (base) => base.index < part.index && base.depth === part.depth && unitsMatch(base, part),
  );
  const isBehind = part.index > percent.index;
  const nearest =
    share.also.length > 0
      ? sentence.find(
          (base) => base.index < part.index && unitsMatch(base, part) && base.figure.value > part.figure.value,
        )
      : share.form === 'rate' || opensList(part)
        ? before
        : isBehind
          ? sentence.find((base) => base.index < percent.index && fits(base) && !followsPercent(base, context))
          : bareBase(share, sentence, context);
  const called = calledBases(share, context);
  // 占办结总数的50%: no other base is meant than one that bears that name.
  if (called?.isFull && called.counts.some(({ index }) => index >= percent.index - nearby))
    return { named: called.counts, possible: [], isForced: true };
  const headed = called === undefined ? headBase(share, context) : undefined;
  const akin = called?.counts.find(({ index }) => index >= percent.index - nearby);
  // 占常住人口的三成: a base that is named and not counted is none of those that are.
  const named = called?.counts.length === 0 ? [within] : [within, akin, total, headed, nearest];
  const precise = percent.figure.step < ONE;
  const earlier = [...context.near.before(part, 24)].filter(
    (base) => isCountable(base) && fits(base) && (precise || base.sentenceIndex === part.sentenceIndex),
  );
  const after = [...context.near.after(percent, 3)].filter((base) => isCountable(base) && fits(base));
  const far = [...(called?.counts ?? []), ...overallBases(share, context).filter(fits)];
  return {
    named: [...new Set(named)].filter((base) => base !== undefined),
    possible: [...earlier, ...after, ...far],
    isForced: false,
  };
}

/** Farther back a name may be another matter's. */
const nearby = 12;

/** 自然人占82.8%,共24件: a part that its percentage announced is no base. */
const followsPercent = ({ index, gap }: Mention, { near }: Context): boolean =>
  near.mentions[index - 1]?.figure.kind === 'percent' && /^[,(]?$|(?:^|[,(])(?:共计?|合计|即|计|为|有|达)$/.test(gap);

interface Called {
  readonly counts: readonly Mention[];
  /** Whether the name stands there in full, so that no other base is meant. */
  readonly isFull: boolean;
}

/** 占编制的93.1%, 是职工总数的85.03%: the counts that the words name, the nearest first; `undefined` where they name none. */
function calledBases({ percent, part }: Share, { near }: Context): Called | undefined {
  const name = baseNameIn(percent.gap);
  if (name === undefined) return undefined;
  const counts = [...near.before(percent, 48)].filter(
    (base) => base !== part && isCountable(base) && unitsMatch(base, part) && base.figure.value >= part.figure.value,
  );
  const words = counts.map(({ before, after }) => `${before}#${after.slice(0, 10)}`);
  const full = counts.filter((_, at) => words[at]?.includes(name));
  const akin = counts.filter((_, at) => commonLength(name, words[at] ?? '') > 1);
  return full.length > 0 ? { counts: full, isFull: true } : { counts: akin, isFull: false };
}

/** 办结的申请中,予以公开5件; 收回的问卷里,满意的占八成: the count before that the head of the sentence names as the whole. */
function headBase({ percent, part, also }: Share, { near }: Context): Mention | undefined {
  const head = near.first(percent)?.gap;
  const name =
    head &&
    /^(?:在|从|这些|上述|其中)?([\u4e00-\u9fff]{2,12}?)(?:之?中|里|当中|内)(?:[,:]|(?=[\u4e00-\u9fff]{2}))/.exec(
      head,
    )?.[1];
  if (!name || part.sentenceIndex !== percent.sentenceIndex) return undefined;
  const amount = [part, ...also].reduce((sum, { figure }) => sum + figure.value, 0n);
  let [best, most]: [Mention | undefined, number] = [undefined, 1];
  for (const base of near.before(near.first(percent) ?? percent, 8)) {
    if (!isCountable(base) || !unitsMatch(base, part) || base.figure.value < amount) continue;
    const common = commonLength(name, base.before + base.after.slice(0, 8));
    if (common > most) [best, most] = [base, common];
  }
  return best;
}

/** 占全年公开总量的67.8%: the total of a list, wherever the report gives it. */
function overallBases({ percent, part }: Share, { subjects }: Context): Mention[] {
  if (!/总[数量]|全部|全年/.test(percent.gap)) return [];
  return subjects.filter((base) => base.index < percent.index && base.index !== part.index && unitsMatch(base, part));
}

/** 收回476份……满意的461份,占96.8%: the nearest larger count that has no percentage of its own. */
function bareBase({ part, percent }: Share, counts: readonly Mention[], { near }: Context): Mention | undefined {
  if (percent.index !== part.index + 1 || !saysOnlyShare(percent.gap)) return undefined;
  const isFree = ({ index }: Mention): boolean => near.mentions[index + 1]?.figure.kind !== 'percent';
  return counts.find(
    (base) =>
      base.index < part.index && unitsMatch(base, part) && isFree(base) && base.figure.value > part.figure.value,
  );
}

const opensList = ({ gap }: Mention): boolean => gap.includes('其中');
const later = (a: Mention, b: Mention): Mention => (a.index > b.index ? a : b);
