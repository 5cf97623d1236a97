import { describe, expect, it } from 'vitest';
import { render } from '../../../server/src/core/index.js';
import { findingsOf, optionsFor } from '../../harness/index.js';

interface Place {
  readonly organ?: string;
  readonly year?: number;
  readonly heading?: string;
}

/**
 * Sentences and paragraphs as various clerks write them, all of their figures right: every report on one is a false alarm.
 * New ones are worth most when they are written before anyone has looked at what the engine says.
 */
export function right(topic: string, texts: readonly string[], place: Place = {}): void {
  const { organ = '青禾县统计局', year = 2022, heading = '一、总体情况' } = place;
  const lead = `${organ}${year}年政府信息公开工作年度报告\n\n${heading}\n`;
  describe(topic, () => {
    for (const text of texts)
      it(text, () => {
        const found = alarms(`${lead}${text}\n`).join('\n');
        expect(found, found).toBe('');
      });
  });
}

/** What is reported on a text as an error or a warning, but for sections that are missing. */
export function alarms(text: string): string[] {
  return findingsOf(text, optionsFor())
    .filter(({ check, severity }) => check !== 'section-missing' && (severity === 'error' || severity === 'warning'))
    .map(({ check, message, span }) => `${check}「${text.slice(span.start, span.end)}」${render(message, 'zh-CN')}`);
}
