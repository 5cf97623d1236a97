import { programs } from './bundles.js';
import { type Spread, spreadOf } from './child.js';
import { BenchServer } from './server.js';

export interface ServerTimes {
  /** From the start of the process to its answer, and from the opened draft to its first findings. */
  readonly initialize: Spread;
  readonly firstFindings: Spread;
}

/** Starts the server some times, and opens a draft in each. */
export async function timeStarts(text: string): Promise<ServerTimes> {
  const starts: number[] = [];
  const findings: number[] = [];
  for (let k = 0; k < 7; k++)
    await withServer(async (server) => {
      starts.push(await server.initialize());
      findings.push(await server.open(text));
    });
  return { initialize: spreadOf(starts), firstFindings: spreadOf(findings) };
}

/** Types into an open draft, one character at a time at ever other places, and times each answer. */
export const serverKeystroke = (text: string): Promise<Spread> =>
  withServer(async (server) => {
    await server.initialize();
    await server.open(text);
    const times: number[] = [];
    for (let k = 0; k < 60; k++) times.push(await server.type(placeOf(k), '项3，公5'[k % 5]!));
    // The first ones warm the machine up.
    return spreadOf(times.slice(20));
  });

/** Memory after many edits over memory after some: what is kept of each edit would show. */
export const memoryRatio = (text: string, edits: number): Promise<number> =>
  withServer(async (server) => {
    await server.initialize();
    await server.open(text);
    const after = async (from: number, to: number): Promise<number> => {
      for (let k = from; k < to; k++) {
        await server.touch(placeOf(k), '3');
        if (k % 10 === 0) await server.findings();
      }
      await server.findings();
      return server.memory();
    };
    const early = await after(0, 100);
    return (await after(100, edits)) / early;
  });

const placeOf = (k: number): number => ((k * 37) % 61) / 61;

async function withServer<T>(use: (server: BenchServer) => Promise<T>): Promise<T> {
  const server = new BenchServer(programs.server);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
