import type { Command } from 'commander';
import type { Locale } from '../../core/index.js';
import { before, folderProfiles } from '../folder-profiles.js';
import { localeOption, profileOption } from '../options.js';
import { printAll } from '../print-all.js';
import { chooseProfile } from '../profiles.js';
import { walk } from '../walk.js';
import type { Finish, Streams } from '../write.js';

interface Flags {
  readonly profile?: string;
  readonly locale: Locale;
}

/** `gouji outline`: the structure as read. */
export function addOutline(program: Command, streams: Streams, finish: Finish): void {
  program
    .command('outline')
    .description('列出识别到的结构。Prints the structure as read.')
    .argument('<path...>', '文件或文件夹 files or folders')
    .addOption(profileOption())
    .addOption(localeOption())
    .action(async (paths: string[], flags: Flags) => finish(await outline(paths, flags, streams)));
}

async function outline(paths: readonly string[], { profile, locale }: Flags, streams: Streams): Promise<number> {
  const { profiles, errors } = await folderProfiles(paths, locale);
  const chosen = await chooseProfile(profile, locale, profiles);
  const spec = { format: 'outline', locale, relations: false, ...chosen } as const;
  return printAll({ spec, tasks: before(errors, walk(paths)), jobs: 1, failOn: 'never' }, streams);
}
