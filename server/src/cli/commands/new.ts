import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { type Locale, newReport } from '../../core/index.js';
import { folderProfiles } from '../folder-profiles.js';
import { localeOption, UsageError, wholeNumber } from '../options.js';
import { profileNamed } from '../profiles.js';
import { reason } from '../walk.js';
import { words } from '../words.js';
import { type Finish, type Streams, write } from '../write.js';

interface Flags {
  readonly profile: string;
  readonly organ: string;
  readonly year: number;
  readonly out?: string;
  readonly locale: Locale;
}

/** `gouji new`: an empty report from a profile. */
export function addNew(program: Command, streams: Streams, finish: Finish): void {
  program
    .command('new')
    .description('新建空白报告。Writes an empty report: its sections and official tables.')
    .requiredOption('--profile <id>', '报告格式的代号或文件 id or file of the report format')
    .requiredOption('--organ <name>', '机关名称 name of the organ')
    .addOption(
      new Option('--year <year>', '报告年度 report year').argParser(wholeNumber(1949, 9999)).makeOptionMandatory(),
    )
    .addOption(new Option('--out <file>', '写入的文件，不覆盖已有文件 file to write; never overwritten'))
    .addOption(localeOption())
    .action(async (flags: Flags) => finish(await create(flags, streams)));
}

async function create({ profile, organ, year, out, locale }: Flags, streams: Streams): Promise<number> {
  const markdown = out === undefined || extname(out).toLowerCase() === '.md';
  const { profiles } = await folderProfiles(['.'], locale);
  const text = newReport(await profileNamed(profile, locale, profiles), { organ, year, markdown });
  if (out === undefined) await write(streams.out, text);
  else await writeNew(out, text, locale);
  return 0;
}

async function writeNew(path: string, text: string, locale: Locale): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'EEXIST' ? words[locale].outExists(path) : `${path}: ${reason(error as Error)}`);
  }
}
