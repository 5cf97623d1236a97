// Loaded before a program that is timed: tells its memory when asked over the channel to its parent, and its peak at the end.
const { writeFileSync } = require('node:fs');

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
process.channel?.unref();
const peakFile = process.env.GOUJI_BENCH_PEAK;
if (peakFile) process.on('exit', () => writeFileSync(peakFile, String(process.resourceUsage().maxRSS / 1024)));
