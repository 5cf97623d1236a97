import './journeys.js';
import './writing.js';
import { closeAll } from './editor.js';
import { runAll } from './journey.js';

/** VS Code's entry point to a suite. */
export const run = (): Promise<void> => runAll(closeAll);
