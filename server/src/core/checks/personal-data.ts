import { defineCheck, defineMessages } from '../check.js';
import { findIdentifiers, type Identifier, masked } from '../forms/identifiers.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import type { Severity } from '../model.js';
import { spanIn } from '../text/span.js';

interface Shown {
  readonly shown: string;
}

const messages = defineMessages({
  'zh-CN': {
    'identity-card': ({ shown }: Shown) => `公民身份号码 ${shown} 属于个人信息，公布前应删去或隐去。`,
    mobile: ({ shown }: Shown) => `手机号码 ${shown} 属于个人信息，公布前应删去或隐去；单位对外联系请用办公电话。`,
    'bank-card': ({ shown }: Shown) => `银行卡号 ${shown} 属于个人信息，公布前应删去或隐去。`,
    hide: ({ shown }: Shown) => `隐去中间各位：${shown}`,
  },
  en: {
    'identity-card': ({ shown }) =>
      `The identity number ${shown} is personal data: delete or hide it before publication.`,
    mobile: ({ shown }) =>
      `The mobile number ${shown} is personal data: delete or hide it before publication, or give an office number.`,
    'bank-card': ({ shown }) => `The bank card number ${shown} is personal data: delete or hide it before publication.`,
    hide: ({ shown }) => `Hide the digits in the middle: ${shown}`,
  },
});

/** Numbers of persons in a text that is about to be published. */
export default defineCheck({
  id: 'personal-data',
  severity: 'warning',
  messages,
  run(context, report, say) {
    for (const block of paragraphsOf(context)) {
      for (const identifier of findIdentifiers(block.text)) {
        const at = spanIn(block, identifier.start, identifier.end);
        const shown = masked(context.text.slice(at.start, at.end));
        const hide = { title: say('hide', { shown }), safety: 'suggest' as const, edits: [{ span: at, text: shown }] };
        report({ at, severity: severityOf(identifier), message: say(identifier.kind, { shown }), fixes: [hide] });
      }
    }
  },
});

/** A check digit that fits is proof; a mobile number may be the office's own, a failing one a slip. */
function severityOf({ kind, doubtful }: Identifier): Severity {
  if (kind === 'identity-card') return doubtful ? 'warning' : 'error';
  return doubtful ? 'info' : 'warning';
}
