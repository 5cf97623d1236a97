/** Time, injected: a test turns it by hand, so that no test has to sleep. */
export interface Clock {
  /** Runs `task` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** Puts off a task by key until nothing has asked for it for `ms` milliseconds. */
export class Debounce {
  readonly #clock: Clock;
  readonly #ms: number;
  readonly #waiting = new Map<string, () => void>();

  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.#ms = ms;
  }

  schedule(key: string, task: () => void): void {
    this.cancel(key);
    const run = () => {
      this.#waiting.delete(key);
      task();
    };
    this.#waiting.set(key, this.#clock.after(this.#ms, run));
  }

  cancel(key: string): void {
    this.#waiting.get(key)?.();
    this.#waiting.delete(key);
  }

  cancelAll(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
  }
}
