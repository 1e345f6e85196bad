// Which tables a file has made in the transaction that is open at some place in it: read with
// patterns, for scripts/corpus-report.mjs. Nothing here is shared with the engine, so that the two
// can disagree.

const NAME = String.raw`((?:"(?:[^"]|"")+"|[\w$]+)(?:\s*\.\s*(?:"(?:[^"]|"")+"|[\w$]+))?)`;
const PATTERNS = {
  create: new RegExp(
    String.raw`^CREATE\s+(?:(?:GLOBAL|LOCAL)\s+)?(?:TEMP\s+|TEMPORARY\s+|UNLOGGED\s+|FOREIGN\s+)?(?:TABLE|MATERIALIZED\s+VIEW)\s+(IF\s+NOT\s+EXISTS\s+)?${NAME}`,
    'i',
  ),
  selectInto: new RegExp(
    String.raw`^(?:SELECT|WITH)\b[\s\S]*?(?<!\bINSERT\s+)\bINTO\s+(?:TEMP\s+|TEMPORARY\s+|UNLOGGED\s+)?(?:TABLE\s+)?${NAME}[\s\S]*?\bFROM\b`,
    'i',
  ),
  rename: new RegExp(
    String.raw`^ALTER\s+(?:TABLE|MATERIALIZED\s+VIEW)\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?${NAME}\s+RENAME\s+TO\s+${NAME}`,
    'i',
  ),
  move: new RegExp(String.raw`^ALTER\s+(?:TABLE|MATERIALIZED\s+VIEW)\s+(?:IF\s+EXISTS\s+)?${NAME}\s+SET\s+SCHEMA\s+${NAME}`, 'i'),
  drop: new RegExp(String.raw`^DROP\s+(?:TABLE|MATERIALIZED\s+VIEW)\s+(?:IF\s+EXISTS\s+)?(${NAME}(?:\s*,\s*${NAME})*)`, 'i'),
  end: /^(?:COMMIT|END|ROLLBACK|ABORT)\b(?!\s+TO\b|\s+PREPARED\b)/i,
};

/**
 * Comments, strings and bodies of functions as blanks of the same length: only DO blocks run at
 * once, so their bodies stay.
 */
function bare(text) {
  return text.replace(
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\bDO\s+(?:LANGUAGE\s+\w+\s+)?)?(\$(?:[A-Za-z_]\w*)?\$)([\s\S]*?)\2/gi,
    (piece, doing, tag, body) => {
      if (piece.startsWith('"')) return piece;
      if (doing === undefined) return piece.replace(/[^\n]/g, ' ');
      // Each statement of the block is to begin at a semicolon, as those of a file do.
      const inside = bare(body).replace(/\b(?:BEGIN|THEN|ELSE|LOOP|END)\b/gi, (word) => ';'.padStart(word.length));
      return `${' '.repeat(doing.length + tag.length - 1)};${inside}${' '.repeat(tag.length)}`;
    },
  );
}

/** "S"."t" -> { schema: 'S', name: 't' }; what is not quoted is lower case. */
function nameOf(written) {
  const parts = [...written.matchAll(/"((?:[^"]|"")+)"|([\w$]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain.toLowerCase(),
  );
  return { schema: parts.length > 1 ? parts[0] : undefined, name: parts.at(-1) };
}

/** A name without a schema may be in any: what search_path says on the connection is not known. */
function same(a, b) {
  return a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
}

/** Names of all tables that a text makes; IF NOT EXISTS makes none that another file makes too. */
export function tablesMadeIn(text) {
  return bare(text)
    .split(';')
    .flatMap((statement) => PATTERNS.create.exec(statement.trim())?.[2] ?? [])
    .map(nameOf);
}

/**
 * The tables that are new at `offset`: made further up, in the same transaction. `elsewhere` are
 * those of other files.
 */
export function newTablesAt(text, offset, elsewhere) {
  let made = [];
  const without = (name) => made.filter((other) => !same(other, name));
  let start = 0;
  for (const piece of bare(text).split(';')) {
    const end = start + piece.length;
    if (end >= offset) break;
    start = end + 1;
    const statement = piece.trim();
    const [, unless, created] = PATTERNS.create.exec(statement) ?? [];
    const [, into] = PATTERNS.selectInto.exec(statement) ?? [];
    const [, from, to] = PATTERNS.rename.exec(statement) ?? [];
    const [, moved, schema] = PATTERNS.move.exec(statement) ?? [];
    const [, dropped] = PATTERNS.drop.exec(statement) ?? [];
    if (PATTERNS.end.test(statement)) made = [];
    else if (created && !(unless && elsewhere.some((other) => same(other, nameOf(created))))) made.push(nameOf(created));
    else if (into) made.push(nameOf(into));
    else if (from) made = made.map((table) => (same(table, nameOf(from)) ? { ...table, name: nameOf(to).name } : table));
    else if (moved) made = made.map((table) => (same(table, nameOf(moved)) ? { ...table, schema: nameOf(schema).name } : table));
    else if (dropped) for (const name of dropped.split(',')) made = without(nameOf(name));
  }
  return made;
}

/**
 * The first of some new tables that a message says is locked: `SHARE on ` and what follows, or,
 * where no lock is said to be on anything, every name in it. Names in messages are without quotes,
 * and without the schema public.
 */
export function lockOnNew(message, made) {
  if (!/\b(?:SHARE|EXCLUSIVE)\b/.test(message)) return undefined;
  const on = [...message.matchAll(/\b(?:SHARE|EXCLUSIVE) on [^`]{0,30}((?:`[^`]+`(?:, | and (?:on )?| or )?)+)/g)].map(
    ([, names]) => names,
  );
  const named = [...(on.length > 0 ? on.join(' ') : message).matchAll(/`([^`]+)`/g)].map(([, code]) => code.split(/[\s,]+/).at(-1));
  return named.find((name) => {
    const dot = name.indexOf('.');
    const table = dot < 0 ? { name } : { schema: name.slice(0, dot), name: name.slice(dot + 1) };
    return made.some((other) => same(other, table));
  });
}
