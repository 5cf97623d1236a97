import { buffer } from 'node:stream/consumers';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../core/index.js';
import { decode, readDraft } from '../node/read-file.js';
import { check, type FailOn, failOnChoices } from './check.js';
import { type Format, formats } from './formats.js';
import type { JobSpec, Task } from './job.js';
import { chooseProfile } from './profiles.js';
import { version } from './version.js';
import { reason, walk } from './walk.js';
import { words } from './words.js';
import { type Streams, write } from './write.js';

/** Wrong usage, or an argument that cannot be followed: told in one line, exit code 2. */
export class UsageError extends Error {}

/** Runs one command line (without `node` and the script's name) and gives the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  const program = build(streams, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failedWith(error, streams);
  }
}

async function failedWith(error: unknown, streams: Streams): Promise<number> {
  // Commander has already said what is wrong; help and version come by the same way and are no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UsageError)) throw error;
  await write(streams.err, `gouji: ${error.message}\n`);
  return 2;
}

function build(streams: Streams, finish: (code: number) => void): Command {
  const program = new Command('gouji')
    .description('核对报告稿件的栏目与数字勾稽关系。Checks the sections and figures of report drafts.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    });
  addCheck(program, streams, finish);
  return program;
}

interface CheckFlags {
  readonly format: Format;
  readonly profile?: string;
  readonly previous?: string;
  readonly locale: Locale;
  readonly failOn: FailOn;
  readonly relations: boolean;
  readonly jobs: number;
  readonly stdin: boolean;
  readonly name: string;
}

function addCheck(program: Command, streams: Streams, finish: (code: number) => void): void {
  program
    .command('check')
    .description('核对稿件或文件夹。Checks drafts, or the drafts of a folder.')
    .argument('[path...]', '文件或文件夹 files or folders')
    .addOption(new Option('--format <format>').choices(formats).default('text'))
    .addOption(new Option('--profile <id>', '报告格式的代号或文件 id or file of the report format'))
    .addOption(new Option('--previous <file>', '上年报告 last year’s report'))
    .addOption(new Option('--locale <locale>').choices(['zh-CN', 'en']).default(systemLocale(process.env)))
    .addOption(new Option('--fail-on <severity>').choices(failOnChoices).default('error'))
    .addOption(new Option('--relations', '在 json 中列出勾稽关系 list the relations (json)').default(false))
    .addOption(new Option('--jobs <n>', '线程数 worker threads').default(1).argParser(positive))
    .addOption(new Option('--stdin', '从标准输入读取 read standard input').default(false))
    .addOption(new Option('--name <name>', '标准输入的名称 name of standard input').default('stdin'))
    .action(async (paths: string[], flags: CheckFlags) => finish(await checkCommand(paths, flags, streams)));
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 256) return value;
  throw new InvalidArgumentError('1–256');
}

/** Chinese unless the system speaks English: the reports are Chinese. */
export function systemLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return language.startsWith('en') ? 'en' : 'zh-CN';
}

async function checkCommand(paths: readonly string[], flags: CheckFlags, streams: Streams): Promise<number> {
  if (flags.stdin === paths.length > 0) throw new UsageError(words[flags.locale].pathsOrStdin);
  const tasks = flags.stdin ? standardInput(flags.name, streams) : walk(paths);
  return check({ spec: await specOf(flags), tasks, jobs: flags.jobs, failOn: flags.failOn }, streams);
}

async function* standardInput(path: string, streams: Streams): AsyncGenerator<Task> {
  yield { path, decoded: decode(await buffer(streams.in)) };
}

async function specOf(flags: CheckFlags): Promise<JobSpec> {
  const { format, locale, relations } = flags;
  const { id, own } = await chooseProfile(flags.profile, locale);
  const previous = flags.previous === undefined ? {} : { previous: await readPrevious(flags.previous, locale) };
  return { format, locale, relations, profile: id, ownProfiles: own, ...previous };
}

async function readPrevious(path: string, locale: Locale): Promise<{ path: string; text: string }> {
  const read = await readDraft(path).catch(reason);
  if (typeof read === 'string') throw new UsageError(`${path}: ${read}`);
  if ('why' in read) throw new UsageError(`${path}: ${words[locale].undecodable(read)}`);
  return { path, text: read.text };
}
