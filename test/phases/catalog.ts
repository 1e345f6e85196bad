import type pg from 'pg';

/** Everything of the schema that somebody could tell from the outside, one line a thing. */
export async function catalogLines(client: pg.Client): Promise<string[]> {
  const version = Number((await client.query<{ v: string }>("SELECT current_setting('server_version_num') AS v")).rows[0]?.v);
  const enforced = version >= 180000 ? ", 'enforced', c.conenforced" : '';
  const queries = [
    `SELECT 'column', a.attrelid::regclass, a.attnum - (SELECT count(*) FROM pg_attribute d WHERE d.attrelid = a.attrelid AND d.attnum BETWEEN 1 AND a.attnum AND d.attisdropped), a.attname,
       format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation, a.attstorage, a.attislocal, a.attinhcount, pg_get_expr(d.adbin, d.adrelid)
     FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped`,
    `SELECT 'constraint', c.conrelid::regclass, c.conname, c.contype, pg_get_constraintdef(c.oid), c.convalidated, c.condeferrable, c.condeferred, c.conislocal, c.coninhcount, c.connoinherit${enforced}
     FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace AND c.conrelid <> 0`,
    `SELECT 'index', i.indrelid::regclass, pg_get_indexdef(i.indexrelid), i.indisprimary, i.indisunique, i.indisvalid, i.indimmediate FROM pg_index i JOIN pg_class t ON t.oid = i.indexrelid WHERE t.relnamespace = 'public'::regnamespace`,
    `SELECT 'sequence', s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, d.deptype, d.refobjid::regclass, d.refobjsubid
     FROM pg_sequence s JOIN pg_class t ON t.oid = s.seqrelid LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype IN ('a', 'i') WHERE t.relnamespace = 'public'::regnamespace`,
    `SELECT 'trigger', tgrelid::regclass, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
    `SELECT 'function', oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    `SELECT 'relation', oid::regclass, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')`,
    `SELECT 'type', oid::regtype FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'd'`,
  ];
  const lines: string[] = [];
  for (const text of queries) {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    lines.push(...rows.map((row) => row.map((value) => String(value)).join(' | ')));
  }
  return lines.sort();
}

export async function dataLines(client: pg.Client, without: readonly string[]): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.oid::regclass::text AS name, array_agg(quote_ident(a.attname) ORDER BY a.attname) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL ($1) GROUP BY c.oid`,
    [without],
  );
  const lines: string[] = [];
  for (const { name, columns } of tables) {
    const list = columns.join(', ');
    const { rows } = await client.query<{ line: string }>(`SELECT (ROW(${list}))::text AS line FROM ONLY ${name} ORDER BY 1`);
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  return lines;
}
