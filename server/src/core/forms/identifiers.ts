import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';

/** A number by which one person can be found. */
export interface Identifier {
  readonly start: number;
  readonly end: number;
  readonly kind: 'identity-card' | 'mobile' | 'bank-card';
  /** The words around it say that it reaches an office, or the number fails its own check. */
  readonly doubtful: boolean;
}

/** Eleven digits or more in one run, or grouped as they are on a card or a telephone list. */
const runs = new RegExp(
  [
    String.raw`\d{6}[ -]\d{8}[ -]\d{3}[\dxX]`,
    String.raw`\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{3})?`,
    String.raw`1\d{2}[ -]\d{4}[ -]\d{4}`,
    String.raw`\d{11,19}[xX]?`,
  ]
    .map((form) => `(?<!\\d)${form}(?!\\d)`)
    .join('|'),
  'g',
);
/** What every one of them holds: cheap to look for. */
const digitRuns = /\d{11}|\d[ -]\d/;
const lookBack = 24;

/** Identity cards by their check digit, mobile numbers, bank cards by Luhn's sum; blanks and dashes may group the digits. */
export function findIdentifiers(text: string): Identifier[] {
  if (!digitRuns.test(text)) return [];
  return gather(matchesOf(text, runs), ({ index, 0: raw }) => {
    // A letter or digit beside it makes it a code, a file name or an address.
    if (/[\w@./]/.test(text[index - 1] ?? '') || /[\w@]/.test(text[index + raw.length] ?? '')) return [];
    const digits = raw.replace(/[ -]/g, '').toUpperCase();
    const around = text.slice(Math.max(0, index - lookBack), index);
    const found = identityCard(digits, around) ?? mobile(digits, around) ?? bankCard(digits, around);
    return found ? [{ start: index, end: index + raw.length, ...found }] : [];
  });
}

type Found = Pick<Identifier, 'kind' | 'doubtful'>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last of 18 places follows from the others. A number called 身份证号 is one even where it fails. */
function identityCard(digits: string, around: string): Found | undefined {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return undefined;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  if ('10X98765432'[sum % 11] === digits[17]) return { kind: 'identity-card', doubtful: false };
  return /身份证|证件号|公民身份/.test(around) ? { kind: 'identity-card', doubtful: true } : undefined;
}

const office =
  /(?:联系|咨询|举报|监督|投诉|服务|办公|受理|值班|热线).{0,6}(?:电话|手机|方式)|请与|请联系|电话 *(?:[:：] *)?$/;

/** Right behind another word the digits are cells of a table that lost its columns. */
const introduced = /(?:^|[^\u4e00-\u9fff]|电话|手机号?码?|号码?|方式|微信|致电|拨打)$/;

function mobile(digits: string, around: string): Found | undefined {
  if (!/^1[3-9]\d{9}$/.test(digits) || !introduced.test(around)) return undefined;
  return { kind: 'mobile', doubtful: office.test(around) };
}

/** ISO/IEC 7812: UnionPay's cards begin with 62; other numbers are cards only where the text says so. */
function bankCard(digits: string, around: string): Found | undefined {
  const named = /卡号|银行卡|储蓄卡|信用卡|社保卡|账号|帐号|一卡通/.test(around);
  const issued = /^62\d{14}(?:\d{3})?$/.test(digits);
  if (!/^\d{16,19}$/.test(digits) || !(issued || named) || !passesLuhn(digits)) return undefined;
  return { kind: 'bank-card', doubtful: /财政|国库|专户|非税/.test(around) };
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** `4299**********0025`: enough to find it again, not enough to use it. */
export function masked(raw: string): string {
  const kept = raw.replace(/[ -]/g, '').length > 11 ? 4 : 3;
  return raw.slice(0, kept) + raw.slice(kept, -4).replace(/\d/g, '*') + raw.slice(-4);
}
