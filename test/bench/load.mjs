import Module, { createRequire } from 'node:module';

// A fresh process: loads the client's bundle as the editor does, with an editor in which everything is there and does nothing.
const [, , client = ''] = process.argv;
function Anything() {}
/** @type {any} */
const nothing = new Proxy(Anything, {
  get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
});
/** @type {any} */
const loader = Module;
const load = loader._load;
/** @type {(name: string, ...rest: unknown[]) => unknown} */
loader._load = (name, ...rest) => (name === 'vscode' ? nothing : load(name, ...rest));
const start = performance.now();
createRequire(import.meta.url)(client);
process.stdout.write(JSON.stringify(performance.now() - start));
