/** The Emscripten factory under `libpg-query`, which ships without types. */
declare module 'libpg-query/wasm/libpg-query.js' {
  export interface PgQueryModule {
    /** Called synchronously with the imports; hands the instance back through `receive`. */
    instantiateWasm?(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): unknown;
    print?(line: string): void;
    printErr?(line: string): void;
    HEAPU32: Uint32Array;
    _malloc(size: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(query: number): number;
    _wasm_free_parse_result(result: number): void;
    _wasm_parse_plpgsql(query: number): number;
    _wasm_free_string(pointer: number): void;
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, pointer: number, size: number): void;
    UTF8ToString(pointer: number): string;
  }
  export default function factory(module: Partial<PgQueryModule>): Promise<PgQueryModule>;
}

/** What Node has of WebAssembly and its types at this version leave to the DOM's. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  class Module {
    private readonly brand: never;
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Record<string, unknown>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
