import { buffer } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { Locale, Profile } from '../../core/index.js';
import { decode, readDraft } from '../../node/read-file.js';
import { before, folderProfiles } from '../folder-profiles.js';
import { type Format, formats } from '../formats.js';
import type { JobSpec, Task } from '../job.js';
import { formatOption, localeOption, profileOption, UsageError, wholeNumber } from '../options.js';
import { type FailOn, failOnChoices, printAll } from '../print-all.js';
import { chooseProfile } from '../profiles.js';
import { reason, walk } from '../walk.js';
import { words } from '../words.js';
import type { Finish, Streams } from '../write.js';

interface Flags {
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

/** `gouji check`: the findings of drafts and folders. */
export function addCheck(program: Command, streams: Streams, finish: Finish): void {
  program
    .command('check')
    .description('核对稿件或文件夹。Checks drafts, or the drafts of a folder.')
    .argument('[path...]', '文件或文件夹 files or folders')
    .addOption(formatOption(formats))
    .addOption(profileOption())
    .addOption(new Option('--previous <file>', '上年报告 last year’s report'))
    .addOption(localeOption())
    .addOption(
      new Option('--fail-on <severity>', '何时以 1 退出 when to exit with 1').choices(failOnChoices).default('error'),
    )
    .addOption(new Option('--relations', '列出勾稽关系（json）list the relations (json)').default(false))
    .addOption(new Option('--jobs <n>', '线程数 worker threads').default(1).argParser(wholeNumber(1, 256)))
    .addOption(new Option('--stdin', '从标准输入读取 read standard input').default(false))
    .addOption(new Option('--name <name>', '标准输入的名称 name of standard input').default('stdin'))
    .action(async (paths: string[], flags: Flags) => finish(await checkDrafts(paths, flags, streams)));
}

async function checkDrafts(paths: readonly string[], flags: Flags, streams: Streams): Promise<number> {
  if (flags.stdin === paths.length > 0) throw new UsageError(words[flags.locale].pathsOrStdin);
  const tasks = flags.stdin ? standardInput(flags.name, streams) : walk(paths);
  const { profiles, errors } = await folderProfiles(paths, flags.locale);
  const spec = await specOf(flags, profiles);
  return printAll({ spec, tasks: before(errors, tasks), jobs: flags.jobs, failOn: flags.failOn }, streams);
}

async function* standardInput(path: string, streams: Streams): AsyncGenerator<Task> {
  yield { path, decoded: decode(await buffer(streams.in)) };
}

async function specOf(
  { format, locale, relations, profile, previous }: Flags,
  own: readonly Profile[],
): Promise<JobSpec> {
  const chosen = await chooseProfile(profile, locale, own);
  const last = previous === undefined ? {} : { previous: await readPrevious(previous, locale) };
  return { format, locale, relations, ...chosen, ...last };
}

async function readPrevious(path: string, locale: Locale): Promise<{ path: string; text: string }> {
  const read = await readDraft(path).catch(reason);
  if (typeof read === 'string') throw new UsageError(`${path}: ${read}`);
  if ('why' in read) throw new UsageError(`${path}: ${words[locale].undecodable(read)}`);
  return { path, text: read.text };
}
