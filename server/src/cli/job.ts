import { dirname, isAbsolute, join } from 'node:path';
import { builtInProfiles } from '../../profiles/index.js';
import { htmlTables } from '../adapters/html-tables.js';
import {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  defaultSettings,
  keptFixes,
  type Locale,
  namedPrevious,
  type Profile,
} from '../core/index.js';
import { type Decoded, readDraft } from '../node/read-file.js';
import { type PrinterName, printers } from './formats.js';
import { type CheckedFile, emptySummary, type Printer, type Summary, summarize } from './printer.js';
import { reason } from './walk.js';
import { words } from './words.js';

/** What is asked of every file: plain data, so that a worker can be told it too. */
export interface JobSpec {
  readonly format: PrinterName;
  readonly locale: Locale;
  readonly relations: boolean;
  /** Id of the profile to check against; empty: recognised from the text. */
  readonly profile: string;
  /** Profiles of the user's own. */
  readonly ownProfiles: readonly Profile[];
  readonly previous?: { readonly path: string; readonly text: string };
}

export interface Job {
  readonly locale: Locale;
  readonly options: AnalyzeOptions;
  readonly printer: Printer;
}

/** One file, or a place that could not be looked at. */
export interface Task {
  readonly path: string;
  readonly error?: string;
  /** Given where the text does not come from the disk. */
  readonly decoded?: Decoded;
}

/** One file's part of the output, ready to be written. Plain data: it may come from a worker. */
export interface Outcome {
  readonly output: string;
  readonly summary: Summary;
  /** For standard error: which encoding was used, where it was not UTF-8, and checks that failed. */
  readonly notes: readonly string[];
}

export function openJob(spec: JobSpec): Job {
  const settings = { ...defaultSettings, profile: spec.profile };
  const profiles = [...builtInProfiles, ...spec.ownProfiles];
  const previous = spec.previous ? { previous: spec.previous } : {};
  return {
    locale: spec.locale,
    options: { profiles, settings, html: htmlTables, ...previous },
    printer: printers[spec.format](spec),
  };
}

/** Reads, checks and prints one file. Never rejects: what goes wrong with one file is told, and the others go on. */
export async function runTask(task: Task, job: Job): Promise<Outcome> {
  const read = task.error ?? task.decoded ?? (await readDraft(task.path).catch(reason));
  if (typeof read === 'string') return failure(task.path, read);
  if ('why' in read) return failure(task.path, words[job.locale].undecodable(read));
  const outcome = await check(task.path, read.text, job);
  if (read.encoding === 'utf-8') return outcome;
  const note = `${task.path}: ${words[job.locale].decoded(read.encoding)}`;
  return { ...outcome, notes: [note, ...outcome.notes] };
}

async function check(path: string, text: string, { locale, options, printer }: Job): Promise<Outcome> {
  const { crashed, faulty } = words[locale];
  try {
    const analysis = analyze(text, options);
    const previous = await previousOf(path, analysis);
    const file = previous
      ? { previous, ...checkedFile(path, text, { ...options, previous }) }
      : checkedFile(path, text, options, analysis);
    const { faults } = file.analysis;
    const notes = faults.length > 0 ? [`${path}: ${faulty(faults)}`] : [];
    return { output: printer.file(file), summary: summarize(file), notes };
  } catch (error) {
    return failure(path, crashed(error instanceof Error ? error.message : String(error)));
  }
}

function checkedFile(
  path: string,
  text: string,
  options: AnalyzeOptions,
  analysis = analyze(text, options),
): CheckedFile {
  const reread = (other: string): Analysis => analyze(other, options, analysis);
  return { path, analysis, fixesOf: ({ findings }) => keptFixes(findings, analysis, reread) };
}

/** Last year's report where the draft's front matter names it, beside the draft; it is told where it cannot be read. */
async function previousOf(path: string, analysis: Analysis): Promise<AnalyzeOptions['previous']> {
  const named = namedPrevious(analysis);
  if (named === '') return undefined;
  const place = isAbsolute(named) ? named : join(dirname(path), named);
  const read = await readDraft(place).catch(reason);
  return { path: place, text: typeof read === 'string' || 'why' in read ? undefined : read.text };
}

export const failure = (path: string, message: string): Outcome => ({
  output: '',
  notes: [],
  summary: { ...emptySummary, errors: [{ path, message }] },
});
