import type { Block, Finding, Fix, Locale, MessageRef, Related, Report, Severity, Span } from './model.js';
import type { Profile } from './profile.js';
import type { Reading } from './reading.js';

type Words = Record<string, (args: never) => string>;
type Arguments<M extends Words, K extends keyof M> = Parameters<M[K]>[0];

/** The words of one check in both languages, side by side: a missing key or a wrong value does not compile. */
export interface Catalogue<M extends Words> {
  readonly 'zh-CN': M;
  readonly en: { readonly [K in keyof M]: (args: Arguments<M, K>) => string };
}

export const defineMessages = <M extends Words>(catalogue: Catalogue<M>): Catalogue<M> => catalogue;

/** What a check may look at: one report, read, and the whole draft around it. Read-only. */
export interface CheckContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly profile: Profile;
  /** Everything the pipeline knows of this report, findings excepted. */
  readonly report: Omit<Report, 'findings'>;
  /** Richer results of the stages, for checks that need more than the report's public shape. */
  readonly reading: Reading;
}

/** Makes a message of this check, e.g. `say('differs', { stated, summed })`. */
export type Say<M extends Words> = <K extends keyof M & string>(key: K, args: Arguments<M, K>) => MessageRef;

export interface Raw {
  readonly at: Span;
  readonly message: MessageRef;
  /** Where the check's own severity does not fit this finding. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly section?: string;
}

export interface Check<M extends Words = Words> {
  /** Names the problem, kebab-case; for ever. */
  readonly id: string;
  readonly severity: Severity;
  readonly messages: Catalogue<M>;
  run(context: CheckContext, report: (finding: Raw) => void, say: Say<M>): void;
}

export const defineCheck = <M extends Words>(check: Check<M>): Check<M> => check;

/** A check whose messages are of no concern to the caller. */
export interface AnyCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<Locale, Readonly<Record<string, (args: never) => string>>>>;
  run(context: CheckContext, report: (finding: Raw) => void, say: never): void;
}

/** Runs one check over one report. */
export function runCheck(check: AnyCheck, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const say = (key: string, args: MessageRef['args']): MessageRef => ({ id: `${check.id}/${key}`, args });
  check.run(context, (raw) => findings.push(finding(check, raw)), say as never);
  return findings;
}

const finding = (check: AnyCheck, raw: Raw): Finding => ({
  check: check.id,
  severity: raw.severity ?? check.severity,
  message: raw.message,
  span: raw.at,
  related: raw.related ?? [],
  fixes: raw.fixes ?? [],
  ...(raw.section === undefined ? {} : { section: raw.section }),
});
