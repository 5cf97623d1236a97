import { isMainThread } from 'node:worker_threads';
import { serveTasks } from './pool.js';
import { run } from './run.js';
import { endQuietlyWhenClosed } from './write.js';

if (isMainThread) {
  endQuietlyWhenClosed(process.stdout);
  void run(process.argv.slice(2), { in: process.stdin, out: process.stdout, err: process.stderr }).then((code) => {
    process.exitCode = code;
  });
} else {
  serveTasks();
}
