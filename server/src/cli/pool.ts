import { parentPort, Worker, workerData } from 'node:worker_threads';
import { failure, type JobSpec, type Outcome, openJob, runTask, type Task } from './job.js';
import { words } from './words.js';

/** Files that wait at each worker, so that none runs dry while the main thread writes. */
const ahead = 4;

/** Runs the tasks, on so many worker threads, and gives their outcomes in the order of the tasks. */
export async function* runAll(tasks: AsyncIterable<Task>, spec: JobSpec, jobs: number): AsyncGenerator<Outcome> {
  if (jobs > 1) return yield* runOnWorkers(tasks, spec, jobs);
  const job = openJob(spec);
  for await (const task of tasks) yield await runTask(task, job);
}

async function* runOnWorkers(tasks: AsyncIterable<Task>, spec: JobSpec, jobs: number): AsyncGenerator<Outcome> {
  const seats = Array.from({ length: jobs }, () => new Seat(spec));
  const pending: Promise<Outcome>[] = [];
  try {
    let turn = 0;
    for await (const task of tasks) {
      pending.push(seats[turn++ % jobs]!.run(task));
      if (pending.length >= jobs * ahead) yield await pending.shift()!;
    }
    for (const outcome of pending) yield await outcome;
  } finally {
    await Promise.all(seats.map((seat) => seat.close()));
  }
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (outcome: Outcome) => void;
}

/** One worker thread, started when it is first needed and again when a file has brought it down. */
class Seat {
  readonly #spec: JobSpec;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;

  constructor(spec: JobSpec) {
    this.#spec = spec;
  }

  run(task: Task): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ task, resolve });
      this.#started().postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    this.#worker ??= new Worker(__filename, { workerData: this.#spec })
      .on('message', (outcome: Outcome) => this.#waiting.shift()?.resolve(outcome))
      .on('error', (error) => this.#fell(error));
    return this.#worker;
  }

  /** The file in hand (a worker takes them in order) brought the thread down; the others go to a new one. */
  #fell(error: unknown): void {
    this.#worker = undefined;
    const culprit = this.#waiting.shift();
    culprit?.resolve(failure(culprit.task.path, words[this.#spec.locale].crashed(String(error))));
    for (const { task } of this.#waiting) this.#started().postMessage(task);
  }
}

/** The worker's side: answers each task with its outcome, in their order. */
export function serveTasks(): void {
  const job = openJob(workerData as JobSpec);
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => parentPort?.postMessage(await runTask(task, job)));
  });
}
