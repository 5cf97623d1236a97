import { formatTicks, ONE } from '../figures/quantity.js';
import { sameDigits } from '../figures/slips.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from './figure-relation.js';
import { unitsMatch } from './neighbours.js';

/** What a figure does for a stock: what there was, what came, what went, what there is. */
type Move = 'had' | 'came' | 'went' | 'have';

const moves: readonly (readonly [Move, RegExp])[] = [
  ['had', /(?:年初|期初|原有|原来|原先|原定|上年末|上年底|去年底|去年末|应收|应发|应缴)[^,;。、\d]{0,10}$/],
  [
    'went',
    /(?:取消|废止|注销|关停|关闭|撤销|撤并|合并|减少|退出|淘汰|清理|清退|失效|剔除|删除|核减|压减|下线|调出|调离|离职|退休|下放|减免|免收|扣除|扣减|核销|报废|损坏|转出|划出|审结|重复)[^,;。、\d]{0,8}$/,
  ],
  [
    'came',
    /(?:新增|增加|新建|新设|新制发|新制定|新发|新收|又收|新开设|新开通|新发展|制发|补充|补进|增补|纳入|开设|开通|吸收|引进|调入|转入|转来|结转来|划入|增设|增列|添设|追加|收案)[^,;。、\d至到]{0,8}$/,
  ],
  [
    'have',
    /(?:年末|年底(?!前)|期末|现有|现存|尚存|留存|剩下|其余|目前|调整后|清理后|现行有效|[增减扩升降]至|达到?|保留|实收|实发|实有|实存|实际[^,;。、\d]{0,2})[^,;。、\d]{0,10}$/,
  ],
];

/** 两个平台有183条内容相同: what is counted twice goes off. */
const twice = /^[^,;。]{0,6}(?:相同|重复|重叠)/;

interface Step {
  readonly move: Move;
  readonly mention: Mention;
}

/**
 * Stocks within one sentence: 原有286项,本年新增26项,取消4项,现有308项 · 上年8项,取消1项后保留7项 · 应收110元,减免25元,实收85元.
 */
export function stockRelations(mentions: readonly Mention[]): FigureRelation[] {
  const found: FigureRelation[] = [];
  const known = new Map<Mention, Move | undefined>();
  const moveIn = (mention: Mention): Move | undefined => {
    if (!known.has(mention)) known.set(mention, moveOf(mention));
    return known.get(mention);
  };
  for (let at = 0; at + 1 < mentions.length; at++) {
    const first = mentions[at] as Mention;
    const changed = changedBy(mentions, at, moveIn);
    if (changed) found.push(changed);
    const isOpening = moveIn(first) === 'had' || isMoved(first, mentions, moveIn);
    if (!isOpening || !counted(first)) continue;
    const steps = stepsFrom(first, mentions, moveIn);
    const relation =
      steps && (relate(steps, mentions) ?? relate(steps.some(isTwice) ? joined(steps, mentions) : [], mentions));
    if (relation) found.push(relation);
  }
  return found;
}

/** 账号由15个整合为11个,注销4个: by how much it changed is told by what came or went. */
function changedBy(
  mentions: readonly Mention[],
  at: number,
  moveIn: (mention: Mention) => Move | undefined,
): FigureRelation | undefined {
  const [first, last, by] = mentions.slice(at, at + 3) as [Mention, Mention?, Mention?];
  if (!last || !by || by.sentenceIndex !== first.sentenceIndex || !/[由从][^,;。、]{0,6}$/.test(first.before))
    return undefined;
  const move = moveIn(by);
  const isChange =
    /(?:为|至|到|成)$/.test(last.before) && /^,[^,;。]{2,8}$/.test(by.gap) && (move === 'came' || move === 'went');
  if (!isChange || ![first, last, by].every(counted) || !unitsMatch(first, last) || !unitsMatch(last, by))
    return undefined;
  return relate(
    [
      { move: 'had', mention: first },
      { move, mention: by },
      { move: 'have', mention: last },
    ],
    mentions,
  );
}

/** Whether the next figure of the same kind is told as a move; one of another kind (对2名低保户) may stand between. */
function isMoved(
  first: Mention,
  mentions: readonly Mention[],
  moveIn: (mention: Mention) => Move | undefined,
): boolean {
  const next = mentions.slice(first.index + 1, first.index + 3).find((mention) => unitsMatch(first, mention));
  return next !== undefined && /^(?:came|went)$/.test(moveIn(next) ?? '');
}

const isTwice = ({ move, mention }: Step): boolean => move === 'went' && twice.test(mention.after);

/** 专栏264条,公众号398条,两个平台有183条相同: what is counted twice was counted in the figure before as well. */
function joined(steps: readonly Step[], mentions: readonly Mention[]): readonly Step[] {
  const [first] = steps as [Step];
  const before = mentions[first.mention.index - 1];
  return before &&
    before.sentenceIndex === first.mention.sentenceIndex &&
    counted(before) &&
    unitsMatch(before, first.mention)
    ? [{ move: 'had', mention: before }, { move: 'came', mention: first.mention }, ...steps.slice(1)]
    : [];
}

const counted = ({ figure: { kind, approximation }, role, quoted }: Mention): boolean =>
  (kind === 'count' || kind === 'money') &&
  approximation === 'exact' &&
  !quoted &&
  role !== 'average' &&
  role !== 'measure';

function moveOf(mention: Mention): Move | undefined {
  if (!counted(mention)) return undefined;
  if (twice.test(mention.after)) return 'went';
  return moves.find(([, words]) => words.test(mention.before))?.[0];
}

/** The figures from what there was to what there is, if all between are told as moves. */
function stepsFrom(
  first: Mention,
  mentions: readonly Mention[],
  moveIn: (mention: Mention) => Move | undefined,
): Step[] | undefined {
  const steps: Step[] = [{ move: 'had', mention: first }];
  for (const mention of mentions.slice(first.index + 1, first.index + 9)) {
    if (mention.sentenceIndex !== first.sentenceIndex) return undefined;
    if (mention.depth !== first.depth || mention.figure.kind === 'percent') continue;
    const move = moveIn(mention);
    if (!unitsMatch(first, mention)) continue;
    if (!move || move === 'had') return undefined;
    steps.push({ move, mention });
    if (move === 'have') return steps.length > 2 ? steps : undefined;
  }
  return undefined;
}

const signed = ({ move, mention: { figure } }: Step): bigint => (move === 'went' ? -figure.value : figure.value);

function relate(steps: readonly Step[], mentions: readonly Mention[]): FigureRelation | undefined {
  if (steps.length === 0) return undefined;
  const [{ mention: first }, subject] = [steps[0] as Step, (steps.at(-1) as Step).mention];
  const terms = steps.slice(0, -1);
  const sum = terms.reduce((total, step) => total + signed(step), 0n);
  const off = sum > subject.figure.value ? sum - subject.figure.value : subject.figure.value - sum;
  // Where only one side is told, the other may be left unsaid.
  const isWhole = ['came', 'went'].every((move) => terms.some((step) => step.move === move));
  // 目前运行5个,另有1个正在认证: what there is goes on.
  const goesOn = mentions[subject.index + 1]?.role === 'rest';
  if (off !== 0n && goesOn) return undefined;
  const isNamed = first.role === 'last' || opening.test(first.before);
  const isSlip = off <= ONE || off * 20n <= subject.figure.value || sameDigits(sum, subject.figure.value);
  if (off !== 0n && !(isNamed && isWhole) && !isSlip) return undefined;
  const text = terms.map(
    (step, at) => `${at === 0 ? '' : step.move === 'went' ? ' − ' : ' + '}${step.mention.figure.raw}`,
  );
  return figureRelation({
    kind: 'sum',
    form: 'stock',
    verdict: off === 0n ? 'holds' : 'differs',
    subject,
    parts: terms.map(({ mention }) => mention),
    computed: inUnitOf(subject, sum),
    arithmetic: `${text.join('')} = ${formatTicks(sum, 4)}`,
    proof: 'likely',
    repairs: off === 0n || sum < 0n ? [] : [{ mention: subject, value: sum }],
  });
}

const opening = (moves[0] as readonly [Move, RegExp])[1];
