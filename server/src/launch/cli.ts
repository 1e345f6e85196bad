import { compileGrammar } from '../io/grammar';
import { loadEngine } from './load';

/** Commands that people wait for. What starts at once has no need to keep code. */
const KEPT: readonly (string | undefined)[] = ['check', 'explain', 'plan', 'backfill', 'lsp'];

// dist/cli.js, the command line. V8 compiles the grammar while this thread loads the engine.
const command = process.argv[2];
const grammar = compileGrammar();
// Whoever needs it says what went wrong.
grammar.catch(() => {});
void loadEngine<typeof import('../engine')>(KEPT.includes(command) ? command : undefined).startCli(grammar);
