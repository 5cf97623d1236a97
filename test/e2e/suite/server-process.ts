/**
 * The language server as the operating system sees it. There is none in a web worker, and only Linux lists processes
 * where a file can be read; elsewhere the journeys that need it are not declared.
 */

interface FileSystem {
  readdirSync(path: string): string[];
  readFileSync(path: string, encoding: 'utf8'): string;
}

interface Process {
  readonly pid: number;
  readonly platform: string;
  kill(pid: number, signal: string): void;
  getBuiltinModule?(name: string): FileSystem;
}

const host = (globalThis as { process?: Process }).process;
const files = host?.platform === 'linux' ? host.getBuiltinModule?.('node:fs') : undefined;

export const canKill = files !== undefined;

/** Ends the server that this extension host started, as a crash would. */
export function killServer(): void {
  const pid = files?.readdirSync('/proc').map(Number).find(isServer);
  if (pid === undefined) throw new Error('No server is running.');
  host?.kill(pid, 'SIGKILL');
}

function isServer(pid: number): boolean {
  if (!pid || !files) return false;
  try {
    const parent = files.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
    return Number(parent) === host?.pid && files.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js');
  } catch {
    // It ended while it was looked at.
    return false;
  }
}
