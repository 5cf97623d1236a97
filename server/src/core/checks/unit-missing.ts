import { defineCheck, defineMessages } from '../check.js';
import { unitGaps } from '../forms/units.js';
import type { Fix } from '../model.js';
import type { Mention } from '../reading.js';

interface Missing {
  readonly written: string;
  readonly label: string;
  readonly unit: string;
}

const messages = defineMessages({
  'zh-CN': {
    beside: ({ written, label, unit }: Missing) =>
      `「${label}」的 ${written} 后面没有单位，同一句中的数字写了「${unit}」。请补上单位。`,
    alone: ({ written, label }: Missing) => `「${label}」的 ${written} 后面没有单位。请补上单位。`,
    also: ({ written }: { written: string }) => `${written} 后面也没有单位`,
    add: ({ unit }: { unit: string }) => `补上「${unit}」`,
  },
  en: {
    beside: ({ written, label, unit }) =>
      `${written} for “${label}” has no unit, while its neighbours have “${unit}”. Add the unit.`,
    alone: ({ written, label }) => `${written} for “${label}” has no unit. Add one.`,
    also: ({ written }) => `${written} has no unit, either`,
    add: ({ unit }) => `Add “${unit}”`,
  },
});

/** A count whose unit fell out: the sentence writes units, or the verb asks for one. */
export default defineCheck({
  id: 'unit-missing',
  severity: 'warning',
  messages,
  run({ reading, blocks }, report, say) {
    for (const { mentions, unit } of unitGaps(reading.mentions, (block) => blocks[block]?.text ?? '')) {
      const [first, ...others] = mentions;
      if (!first) continue;
      const args = { written: first.figure.raw, label: first.label, unit };
      report({
        at: first.figure.span,
        message: say(unit === '' ? 'alone' : 'beside', args),
        // One is a slip; several show that the layout lost them.
        ...(others.length > 0 ? { severity: 'info' as const } : {}),
        related: others.map(({ figure }) => ({ span: figure.span, message: say('also', { written: figure.raw }) })),
        fixes: unit === '' ? [] : [addUnit(mentions, unit)],
      });
    }

    function addUnit(mentions: readonly Mention[], unit: string): Fix {
      const edits = mentions.map(({ figure: { span } }) => ({ span: { start: span.end, end: span.end }, text: unit }));
      return { title: say('add', { unit }), safety: 'suggest', edits };
    }
  },
});
