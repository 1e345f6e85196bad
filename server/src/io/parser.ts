import factory, { type PgQueryModule } from 'libpg-query/wasm/libpg-query.js';
import type { ParseOutcome, PlPgSqlOutcome, SqlParser } from '../core/syntax/parser';
import { compileGrammar } from './grammar';

/**
 * Above this, parsing would hold the server for seconds and grow the WASM heap, which never
 * shrinks.
 */
const MAX_LENGTH = 16 * 1024 * 1024;
/**
 * From here on most rows of an INSERT are cut out of the answer before it is decoded: nothing reads
 * them.
 */
const LARGE_INSERT = 16 * 1024;
/** More rows are never read. */
const ROWS_KEPT = 50;
const REMEMBERED_TEXTS = 1000;

/**
 * Starts PostgreSQL's grammar, which may be compiling already. Rejects as `compileGrammar` does.
 */
export async function createParser(grammar: Promise<WebAssembly.Module> = compileGrammar()): Promise<SqlParser> {
  const parser = new WasmParser(await grammar);
  await parser.ready;
  return parser;
}

class WasmParser implements SqlParser {
  ready: Promise<unknown> = Promise.resolve();
  private instance: PgQueryModule;
  /**
   * Hashes of texts that overflowed: parsing them again at each keystroke would cost a new instance
   * each time.
   */
  private readonly tooComplex = new Set<string>();

  constructor(private readonly compiled: WebAssembly.Module) {
    this.instance = this.instantiate();
  }

  /**
   * The factory is asynchronous only because compiling is. With a compiled module everything up to
   * the exports happens before its first `await`, so a poisoned instance can be replaced in the
   * middle of a synchronous parse.
   */
  private instantiate(): PgQueryModule {
    const module: Partial<PgQueryModule> = {
      instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(this.compiled, imports)),
      print: () => {},
      printErr: () => {},
    };
    this.ready = factory(module);
    this.ready.catch(() => {});
    return module as PgQueryModule;
  }

  parse(sql: string): ParseOutcome {
    if (sql.length > MAX_LENGTH) return { kind: 'too-complex' };
    const nul = sql.indexOf('\0');
    if (nul >= 0) return { kind: 'error', message: 'NUL character in SQL', offset: nul };
    if (sql.trim() === '') return { kind: 'tree', trees: [] };
    const key = this.tooComplex.size > 0 ? hash(sql) : '';
    if (key !== '' && this.tooComplex.has(key)) return { kind: 'too-complex' };
    try {
      return this.parseOnce(sql);
    } catch {
      return this.recycle(sql);
    }
  }

  /**
   * Only the parser's own `SqlError`s leave an instance as it was; after any other throw its stack
   * and heap cannot be trusted.
   */
  private recycle(sql: string): ParseOutcome {
    try {
      this.instance = this.instantiate();
    } catch {
      // Out of memory for now; the old instance mostly still works and the next failure tries
      // again.
    }
    return this.remember(sql);
  }

  private remember(sql: string): ParseOutcome {
    if (this.tooComplex.size >= REMEMBERED_TEXTS) this.tooComplex.clear();
    this.tooComplex.add(hash(sql));
    return { kind: 'too-complex' };
  }

  private parseOnce(sql: string): ParseOutcome {
    const wasm = this.instance;
    const query = copyIn(wasm, sql);
    const result = wasm._wasm_parse_query_raw(query);
    wasm._free(query);
    if (result === 0) throw new Error('out of memory');
    // PgQueryParseResult { char *tree; char *stderr; PgQueryError *error }
    const tree = wasm.HEAPU32[result >> 2] ?? 0;
    const failure = wasm.HEAPU32[(result >> 2) + 2] ?? 0;
    if (failure !== 0) {
      // PgQueryError { char *message, *funcname, *filename; int lineno, cursorpos; ... }
      const message = wasm.UTF8ToString(wasm.HEAPU32[failure >> 2] ?? 0);
      const cursor = wasm.HEAPU32[(failure >> 2) + 4] ?? 0;
      wasm._wasm_free_parse_result(result);
      if (/^(memory exhausted|out of memory|stack depth limit)/.test(message)) return this.remember(sql);
      return cursor > 0 ? { kind: 'error', message, offset: utf16Offset(sql, cursor - 1) } : { kind: 'error', message };
    }
    const json = tree === 0 ? '' : wasm.UTF8ToString(tree);
    wasm._wasm_free_parse_result(result);
    if (json === '') throw new Error('no parse tree');
    return { kind: 'tree', trees: decode(json, sql.length) };
  }

  parsePlPgSql(statement: string): PlPgSqlOutcome {
    if (statement.length > MAX_LENGTH || statement.includes('\0')) return { kind: 'error', message: 'function body too large' };
    const key = `plpgsql ${hash(statement)}`;
    if (this.tooComplex.has(key)) return { kind: 'error', message: 'function body too complex' };
    try {
      const wasm = this.instance;
      const query = copyIn(wasm, statement);
      const result = wasm._wasm_parse_plpgsql(query);
      wasm._free(query);
      const answer = wasm.UTF8ToString(result);
      wasm._wasm_free_string(result);
      // Success is always a JSON object; anything else is the message.
      return answer.startsWith('{') ? { kind: 'body', tree: JSON.parse(answer) } : { kind: 'error', message: answer };
    } catch (error) {
      this.tooComplex.add(key);
      this.recycle(statement);
      this.tooComplex.delete(hash(statement));
      return { kind: 'error', message: messageOf(error) };
    }
  }
}

function copyIn(wasm: PgQueryModule, text: string): number {
  const size = wasm.lengthBytesUTF8(text) + 1;
  const pointer = wasm._malloc(size);
  if (pointer === 0) throw new Error('out of memory');
  wasm.stringToUTF8(text, pointer, size);
  return pointer;
}

interface Answer {
  readonly stmts?: readonly { readonly stmt?: unknown }[];
}

function decode(json: string, length: number): unknown[] {
  const answer = (length > LARGE_INSERT && withoutRows(json)) || (JSON.parse(json) as Answer);
  return (answer.stmts ?? []).map((entry) => entry.stmt);
}

/**
 * Decodes a large `INSERT ... VALUES` with its first rows alone, and an empty node for the others.
 * Quotes inside JSON strings are escaped, so the two markers cannot be data; when they do not
 * belong together the brackets no longer match, decoding fails, and the caller decodes everything.
 */
function withoutRows(json: string): Answer | undefined {
  const opening = '"selectStmt":{"SelectStmt":{"valuesLists":[';
  const found = json.indexOf(opening);
  const end = json.lastIndexOf('],"limitOption":');
  const start = found + opening.length;
  if (found < 0 || end < start || !json.slice(0, 200).includes('"InsertStmt"')) return undefined;
  let kept = start;
  for (let rows = 0; rows < ROWS_KEPT && kept < end; rows++) kept = jsonEnd(json, kept) + 1;
  // The comma or bracket behind the last row that is kept.
  const rest = kept > end ? json.slice(kept - 1) : `,{}${json.slice(end)}`;
  try {
    return JSON.parse(json.slice(0, kept - 1) + rest) as Answer;
  } catch {
    return undefined;
  }
}

/** Where the JSON object that begins at `from` ends. */
function jsonEnd(json: string, from: number): number {
  let depth = 0;
  for (let i = from; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 0x22) {
      // To the next quote with an even number of backslashes before it.
      for (;;) {
        i = json.indexOf('"', i + 1);
        if (i < 0) return json.length;
        let slashes = 0;
        while (json.charCodeAt(i - 1 - slashes) === 0x5c) slashes++;
        if (slashes % 2 === 0) break;
      }
    } else if (c === 0x7b) depth++;
    else if (c === 0x7d && --depth === 0) return i + 1;
  }
  return json.length;
}

/** libpg_query counts code points in error positions. */
function utf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let n = 0; n < codePoints && offset < text.length; n++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/**
 * Short and without a reference to the text: keys cut from a document would keep the whole document
 * alive.
 */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${text.length}:${a >>> 0}:${b >>> 0}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
