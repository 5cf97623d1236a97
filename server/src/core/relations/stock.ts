import { formatTicks, ONE } from '../figures/quantity.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from './figure-relation.js';
import { unitsMatch } from './neighbours.js';

/** What a figure does for a stock: what there was, what came, what went, what there is. */
type Move = 'had' | 'came' | 'went' | 'have';

const moves: readonly (readonly [Move, RegExp])[] = [
  ['had', /(?:年初|期初|原有|原来|原先|上年末|上年底|去年底|去年末)[^,;。、\d]{0,10}$/],
  ['have', /(?:年末|年底(?!前)|期末|现有|现存|目前|调整后|清理后|现行有效|增至|减至|达到?|保留)[^,;。、\d]{0,10}$/],
  ['came', /(?:新增|增加|新建|新设|新制发|新制定|新开设|新开通|新发展|制发|补充|纳入|开设|开通|吸收)[^,;。、\d]{0,8}$/],
  ['went', /(?:取消|废止|注销|关停|关闭|撤销|撤并|减少|退出|淘汰|清理|失效|剔除|删除|核减|下线|调出)[^,;。、\d]{0,8}$/],
];

interface Step {
  readonly move: Move;
  readonly mention: Mention;
}

/** Stocks within one sentence: 原有286项,本年新增26项,取消4项,现有308项. */
export function stockRelations(mentions: readonly Mention[]): FigureRelation[] {
  const found: FigureRelation[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const first = mentions[at] as Mention;
    if (moveOf(first) !== 'had') continue;
    const steps = stepsFrom(first, mentions);
    const relation = steps && relate(steps, mentions);
    if (relation) found.push(relation);
  }
  return found;
}

const counted = ({ figure: { kind, approximation }, role, quoted }: Mention): boolean =>
  kind === 'count' && approximation === 'exact' && !quoted && role !== 'average' && role !== 'measure';

const moveOf = (mention: Mention): Move | undefined =>
  counted(mention) ? moves.find(([, words]) => words.test(mention.before))?.[0] : undefined;

/** The figures from what there was to what there is, if all between are told as moves. */
function stepsFrom(first: Mention, mentions: readonly Mention[]): Step[] | undefined {
  const steps: Step[] = [{ move: 'had', mention: first }];
  for (const mention of mentions.slice(first.index + 1, first.index + 9)) {
    if (mention.sentenceIndex !== first.sentenceIndex) return undefined;
    if (mention.depth !== first.depth || mention.figure.kind === 'percent') continue;
    const move = moveOf(mention);
    if (!move || !unitsMatch(first, mention)) return undefined;
    steps.push({ move, mention });
    if (move === 'have') return steps.length > 2 ? steps : undefined;
  }
  return undefined;
}

const signed = ({ move, mention: { figure } }: Step): bigint => (move === 'went' ? -figure.value : figure.value);

function relate(steps: readonly Step[], mentions: readonly Mention[]): FigureRelation | undefined {
  const subject = (steps.at(-1) as Step).mention;
  const terms = steps.slice(0, -1);
  const sum = terms.reduce((total, step) => total + signed(step), 0n);
  const off = sum > subject.figure.value ? sum - subject.figure.value : subject.figure.value - sum;
  // Where only one side is told, the other may be left unsaid.
  const isWhole = ['came', 'went'].every((move) => terms.some((step) => step.move === move));
  // 目前运行5个,另有1个正在认证: what there is goes on.
  const goesOn = mentions[subject.index + 1]?.role === 'rest';
  if (off !== 0n && goesOn) return undefined;
  if (off !== 0n && !isWhole && off > ONE && off * 20n > subject.figure.value) return undefined;
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
