import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { compileGrammar } from '../io/grammar';
import { loadEngine } from './load';

/** Commands that people wait for. What starts at once has no need to keep code. */
const KEPT: readonly (string | undefined)[] = ['check', 'explain', 'plan', 'backfill', 'lsp'];

// dist/cli.js, the command line. V8 compiles the grammar while this thread loads the engine.
const command = process.argv[2];
// A run is over before most of what V8 would optimise pays: it takes a fifth less processor time
// when V8 waits longer before it does.
if (isMainThread && command !== 'lsp') setFlagsFromString('--interrupt-budget=1000000');
// Other threads are given what the first one compiled.
const grammar = isMainThread ? compileGrammar() : undefined;
// The code that needs it reports the error.
grammar?.catch(() => {});
void loadEngine<typeof import('../engine')>(KEPT.includes(command) ? command : undefined).startCli(grammar);
