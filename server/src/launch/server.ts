import { compileGrammar } from '../io/grammar';
import { loadEngine } from './load';

// dist/server.js, the program the extension starts. V8 compiles the grammar while this thread loads
// the engine.
const grammar = compileGrammar();
// The code that needs it reports the error.
grammar.catch(() => {});
void loadEngine<typeof import('../engine')>('server').startServer(grammar);
