import type { Severity } from '../core/index.js';
import { type JobSpec, openJob, type Task } from './job.js';
import { runAll } from './pool.js';
import { addSummaries, emptySummary, type FileError, type Summary } from './printer.js';
import { type Streams, write } from './write.js';

export type FailOn = Severity | 'never';
const fromWorst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
export const failOnChoices: readonly FailOn[] = [...fromWorst, 'never'];

/** One run over many files. */
export interface Run {
  readonly spec: JobSpec;
  readonly tasks: AsyncIterable<Task>;
  readonly jobs: number;
  readonly failOn: FailOn;
}

/** Reads, checks and prints file by file. Gives the exit code. */
export async function printAll(run: Run, streams: Streams): Promise<number> {
  const { printer } = openJob(run.spec);
  let summary = emptySummary;
  let separator = '';
  await write(streams.out, printer.head);
  for await (const outcome of runAll(run.tasks, run.spec, run.jobs)) {
    if (outcome.output !== '') {
      await write(streams.out, separator + outcome.output);
      separator = printer.separator;
    }
    for (const note of outcome.notes) await write(streams.err, `gouji: ${note}\n`);
    await writeErrors(outcome.summary.errors, streams);
    summary = addSummaries(summary, outcome.summary);
  }
  await write(streams.out, printer.tail(summary));
  return exitCode(summary, run.failOn);
}

async function writeErrors(errors: readonly FileError[], { err }: Streams): Promise<void> {
  for (const { path, message } of errors) await write(err, `gouji: ${path}: ${message}\n`);
}

function exitCode({ errors, counts }: Summary, failOn: FailOn): number {
  if (errors.length > 0) return 2;
  const counted = failOn === 'never' ? [] : fromWorst.slice(0, fromWorst.indexOf(failOn) + 1);
  return counted.some((severity) => counts[severity] > 0) ? 1 : 0;
}
