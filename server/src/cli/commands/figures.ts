import type { Command } from 'commander';
import type { Locale } from '../../core/index.js';
import { before, folderProfiles } from '../folder-profiles.js';
import { formatOption, localeOption, profileOption } from '../options.js';
import { printAll } from '../print-all.js';
import { chooseProfile } from '../profiles.js';
import { walk } from '../walk.js';
import type { Finish, Streams } from '../write.js';

const forms = ['text', 'csv', 'json'] as const;

interface Flags {
  readonly format: (typeof forms)[number];
  readonly profile?: string;
  readonly locale: Locale;
}

/** `gouji figures`: every figure with its section, reading and verdict. */
export function addFigures(program: Command, streams: Streams, finish: Finish): void {
  program
    .command('figures')
    .description('列出每个数字。Lists every figure with its section, reading and verdict.')
    .argument('<path...>', '文件或文件夹 files or folders')
    .addOption(formatOption(forms))
    .addOption(profileOption())
    .addOption(localeOption())
    .action(async (paths: string[], flags: Flags) => finish(await listFigures(paths, flags, streams)));
}

async function listFigures(paths: readonly string[], flags: Flags, streams: Streams): Promise<number> {
  const { profiles, errors } = await folderProfiles(paths, flags.locale);
  const chosen = await chooseProfile(flags.profile, flags.locale, profiles);
  const spec = { format: `figures-${flags.format}`, locale: flags.locale, relations: false, ...chosen } as const;
  return printAll({ spec, tasks: before(errors, walk(paths)), jobs: 1, failOn: 'never' }, streams);
}
