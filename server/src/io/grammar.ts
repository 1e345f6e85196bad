import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const WASM_FILE = 'libpg-query.wasm';

/**
 * PostgreSQL's grammar, read at once and compiled by V8's own threads while this one goes on.
 * Rejects with a sentence for people when the file is missing or cannot be compiled.
 */
export async function compileGrammar(bytes?: Uint8Array): Promise<WebAssembly.Module> {
  const wasm = bytes ?? readWasm();
  try {
    return await WebAssembly.compile(wasm);
  } catch (error) {
    throw new Error(`The SQL parser (${WASM_FILE}) is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** In a bundle the file lies beside it, in a checkout inside the package. */
function readWasm(): Uint8Array {
  const tried: string[] = [];
  for (const locate of [besideBundle, insidePackage]) {
    try {
      const path = locate();
      tried.push(path);
      return readFileSync(path);
    } catch {
      // the next place
    }
  }
  throw new Error(
    `The SQL parser cannot start: ${WASM_FILE} was not found (looked at ${tried.join(', ') || 'no place'}). Reinstall Phasewise.`,
  );
}

function besideBundle(): string {
  return join(__dirname, WASM_FILE);
}

function insidePackage(): string {
  return createRequire(typeof __filename === 'string' ? __filename : join(process.cwd(), 'x.js')).resolve(`libpg-query/wasm/${WASM_FILE}`);
}
