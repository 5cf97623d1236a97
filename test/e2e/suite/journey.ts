/**
 * A test harness small enough to run in the Node and in the web-worker extension host alike. The runner outside counts
 * the lines that start with ✓ and ✗.
 */

interface Journey {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const journeys: Journey[] = [];
const deadline = 120_000;

/** Declares one journey. They run one after another, in the order in which they are declared. */
export function journey(name: string, run: () => Promise<void>): void {
  journeys.push({ name, run });
}

/** Runs every journey, tidying up after each, and rejects, once all have run, when one of them failed. */
export async function runAll(tidyUp: () => Promise<void>): Promise<void> {
  let failed = 0;
  for (const one of journeys) {
    if (!(await passes(one))) failed++;
    await tidyUp();
  }
  if (failed > 0) throw new Error(`${failed} of ${journeys.length} journeys failed`);
}

async function passes({ name, run }: Journey): Promise<boolean> {
  const started = Date.now();
  try {
    await within(deadline, name, run());
    console.log(`✓ ${name} (${Date.now() - started} ms)`);
    return true;
  } catch (error) {
    console.error(`✗ ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    return false;
  }
}

/** Rejects when `promise` is not settled in time: an event that never comes must not hang the run. */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Node's `assert` is not there in a web worker. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
