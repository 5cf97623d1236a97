import './journeys.js';

/** VS Code's entry point to a suite. */
export { runAll as run } from './journey.js';
