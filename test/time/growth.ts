/**
 * How many times longer eight times the text takes: about 8 where the work is linear, 64 where it is quadratic. The limit
 * stands between them, far enough for a busy machine.
 */
export const limit = 28;

/** Enough for time that only something else on the machine has made long; what grows too fast does so every time. */
const patience = 5_000;

/** The ratio of the least times: of several runs the shortest is the one that nothing else disturbed. */
export function growth(work: (units: number) => () => unknown, units: number): number {
  const [small, large] = [work(units), work(8 * units)];
  const end = performance.now() + patience;
  let [least, most] = [time(small), time(large)];
  for (let attempt = 0; attempt < 2 || (most / least >= limit && performance.now() < end); attempt++) {
    least = Math.min(least, time(small), time(small));
    most = Math.min(most, time(large));
  }
  return most / least;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
