import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/**
 * As much of VS Code's SQL grammar as the injection meets: comments, strings, names with a schema.
 */
const SQL = {
  scopeName: 'source.sql',
  patterns: [
    { begin: '--', end: '\\n', name: 'comment.line.double-dash.sql' },
    { begin: '/\\*', end: '\\*/', name: 'comment.block' },
    { match: "'[^']*'", name: 'string.quoted.single.sql' },
    {
      match: '(\\w+?)\\.(\\w+)',
      captures: { '1': { name: 'constant.other.database-name.sql' }, '2': { name: 'constant.other.table-name.sql' } },
    },
    { match: '(?i)\\b(alter|table|select|create|update|set)\\b', name: 'keyword.other.sql' },
  ],
};
const INJECTION = resolve(__dirname, '../../syntaxes/phasewise.injection.tmLanguage.json');

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The SQL grammar with the injection, as VS Code loads them. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM({ data: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    getInjections: (scope) => (scope === 'source.sql' ? ['phasewise.injection.sql'] : undefined),
    loadGrammar: async (scope) => {
      if (scope === 'source.sql') return parseRawGrammar(JSON.stringify({ ...SQL, repository: {} }), 'sql.json');
      return scope === 'phasewise.injection.sql' ? parseRawGrammar(readFileSync(INJECTION, 'utf8'), INJECTION) : null;
    },
  });
  const grammar = await registry.loadGrammar('source.sql');
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

/** Tokens of a text with several lines. */
export function tokenize(grammar: IGrammar, text: string): Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}
