import type { Check, CheckContext, Raw, Say } from '../check.js';
import { defineCheck, defineMessages } from '../check.js';
import type { RelationKind, Severity } from '../model.js';
import { type FigureRelation, figureRelations, numberLike, writtenOf } from '../relations/figure-relation.js';

/** What every figure check tells: what is written, what it was compared with, what to do. */
export interface FigureWords {
  readonly stated: string;
  readonly computed: string;
  readonly arithmetic: string;
}

type Sentence = (words: FigureWords) => string;

const shared = {
  'zh-CN': {
    related: ({ written }: { written: string }) => `与此处 ${written} 比较`,
    set: ({ from, to }: { from: string; to: string }) => `将 ${from} 改为 ${to}（请先核对其余各数）`,
  },
  en: {
    related: ({ written }: { written: string }) => `compared with ${written}`,
    set: ({ from, to }: { from: string; to: string }) => `Change ${from} to ${to} (check the other figures first)`,
  },
};

interface FigureCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly kind: RelationKind;
  /** Which relations of that kind are this check's. */
  readonly when?: (relation: FigureRelation) => boolean;
  readonly 'zh-CN': Sentence;
  readonly en: Sentence;
}

/** A check that reports the relations of one kind that differ, on their stated end, with the repairs as fixes. */
export function figureCheck(given: FigureCheck) {
  const messages = defineMessages({
    'zh-CN': { differs: given['zh-CN'], ...shared['zh-CN'] },
    en: { differs: given.en, ...shared.en },
  });
  type Messages = (typeof messages)['zh-CN'];
  const run = ({ report: { relations } }: CheckContext, report: (finding: Raw) => void, say: Say<Messages>): void => {
    for (const relation of figureRelations(relations, given.kind)) {
      if (relation.verdict === 'differs' && (given.when?.(relation) ?? true))
        report(rawOf(relation, given.severity, say));
    }
  };
  return defineCheck<Messages>({ id: given.id, severity: given.severity, messages, run } satisfies Check<Messages>);
}

function rawOf(
  relation: FigureRelation,
  severity: Severity,
  say: Say<(typeof shared)['zh-CN'] & { differs: Sentence }>,
): Raw {
  const { subject, parts, stated, computed, arithmetic, proof, repairs } = relation;
  return {
    at: subject.figure.span,
    severity: severity === 'error' && proof !== 'proved' ? 'warning' : severity,
    message: say('differs', { stated, computed, arithmetic }),
    related: parts.map((part) => ({ span: part.figure.span, message: say('related', { written: writtenOf(part) }) })),
    fixes: repairs.map(({ mention, value }) => ({
      title: say('set', { from: mention.figure.raw, to: numberLike(mention.figure, value) }),
      safety: 'suggest',
      edits: [{ span: mention.figure.number, text: numberLike(mention.figure, value) }],
    })),
  };
}
