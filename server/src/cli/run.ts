import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.js';
import { addFigures } from './commands/figures.js';
import { addNew } from './commands/new.js';
import { addOutline } from './commands/outline.js';
import { UsageError } from './options.js';
import { version } from './version.js';
import { type Finish, type Streams, write } from './write.js';

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

function build(streams: Streams, finish: Finish): Command {
  const program = new Command('gouji')
    .description('核对报告稿件的栏目与数字勾稽关系。Checks the sections and figures of report drafts.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    });
  for (const add of [addCheck, addFigures, addOutline, addNew]) add(program, streams, finish);
  return program;
}
