import type pg from 'pg';

const OUR_SCHEMAS = `(SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')`;
/** Objects below this number are PostgreSQL's own (transam.h, FirstNormalObjectId). */
const FIRST_NORMAL_OBJECT = 16384;
const notOfExtension = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

const queries = (version: number) => [
  `SELECT 'schema', nspname, nspowner::regrole, nspacl FROM pg_namespace WHERE oid IN ${OUR_SCHEMAS}`,
  `SELECT 'relation', c.oid::regclass, c.relkind FROM pg_class c WHERE c.relnamespace IN ${OUR_SCHEMAS} AND c.relkind NOT IN ('i', 'I')`,
  `SELECT 'relation is', c.oid::regclass, c.relowner::regrole, c.relacl, c.relpersistence, c.relreplident, c.relrowsecurity,
     c.relforcerowsecurity, c.reloptions, toast.reloptions, amname, spcname, c.relispopulated, c.reloftype::regtype
   FROM pg_class c LEFT JOIN pg_am a ON a.oid = c.relam LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
     LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid WHERE c.relnamespace IN ${OUR_SCHEMAS}`,
  `SELECT 'partition', c.oid::regclass, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
     (SELECT array_agg(inhparent::regclass ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid)
   FROM pg_class c WHERE c.relnamespace IN ${OUR_SCHEMAS} AND c.relkind IN ('r', 'p', 'f')`,
  `SELECT 'column', a.attrelid::regclass, a.attnum - (SELECT count(*) FROM pg_attribute d WHERE d.attrelid = a.attrelid AND d.attnum BETWEEN 1 AND a.attnum AND d.attisdropped), a.attname,
     format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, (SELECT collname FROM pg_collation WHERE oid = a.attcollation), a.attstorage, a.attislocal, a.attinhcount, pg_get_expr(d.adbin, d.adrelid),
     a.attacl, a.attoptions, a.attfdwoptions, nullif(a.attstattarget, -1)${version >= 14 ? ', a.attcompression' : ''}
   FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE t.relnamespace IN ${OUR_SCHEMAS} AND t.relkind NOT IN ('i', 'I', 'S') AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT 'constraint', CASE c.conrelid WHEN 0 THEN c.contypid::regtype::text ELSE c.conrelid::regclass::text END, c.conname, c.contype, pg_get_constraintdef(c.oid), c.convalidated,
     c.condeferrable, c.condeferred, c.conislocal, c.coninhcount, c.connoinherit${version >= 18 ? ", 'enforced', c.conenforced" : ''}
   FROM pg_constraint c WHERE c.connamespace IN ${OUR_SCHEMAS}`,
  `SELECT 'index', i.indrelid::regclass, pg_get_indexdef(i.indexrelid), i.indisprimary, i.indisunique, i.indisvalid, i.indimmediate, i.indisclustered, i.indisreplident
   FROM pg_index i JOIN pg_class t ON t.oid = i.indexrelid WHERE t.relnamespace IN ${OUR_SCHEMAS}`,
  `SELECT 'sequence', s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, d.deptype, d.refobjid::regclass, d.refobjsubid
   FROM pg_sequence s JOIN pg_class t ON t.oid = s.seqrelid LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype IN ('a', 'i')
   WHERE t.relnamespace IN ${OUR_SCHEMAS}`,
  `SELECT 'view', c.oid::regclass, pg_get_viewdef(c.oid) FROM pg_class c WHERE c.relnamespace IN ${OUR_SCHEMAS} AND c.relkind IN ('v', 'm')`,
  `SELECT 'rule', r.ev_class::regclass, r.rulename, r.ev_enabled, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
   WHERE c.relnamespace IN ${OUR_SCHEMAS} AND r.rulename <> '_RETURN'`,
  `SELECT 'trigger', tgrelid::regclass, pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT 'policy', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[], pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) FROM pg_policy`,
  `SELECT 'function', p.oid::regprocedure, p.proowner::regrole, p.proacl, CASE p.prokind WHEN 'a' THEN p.prosrc ELSE pg_get_functiondef(p.oid) END
   FROM pg_proc p WHERE p.pronamespace IN ${OUR_SCHEMAS} AND ${notOfExtension('pg_proc', 'p.oid')}`,
  `SELECT 'type', t.oid::regtype, t.typtype, t.typowner::regrole, t.typacl, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
     (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)
   FROM pg_type t WHERE t.typnamespace IN ${OUR_SCHEMAS} AND t.typtype IN ('d', 'e', 'c', 'r')
     AND (t.typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = t.typrelid) = 'c') AND ${notOfExtension('pg_type', 't.oid')}`,
  `SELECT 'statistics', s.stxname, pg_get_statisticsobjdef(s.oid), s.stxowner::regrole FROM pg_statistic_ext s`,
  `SELECT 'collation', c.collnamespace::regnamespace, c.collname, c.collprovider, c.collisdeterministic FROM pg_collation c WHERE c.collnamespace IN ${OUR_SCHEMAS}`,
  `SELECT 'extension', extname, extversion, extnamespace::regnamespace FROM pg_extension`,
  `SELECT 'publication', p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate${version >= 13 ? ', p.pubviaroot' : ''},
     (SELECT array_agg(r.prrelid::regclass::text ORDER BY 1) FROM pg_publication_rel r WHERE r.prpubid = p.oid) FROM pg_publication p`,
  `SELECT 'event trigger', evtname, evtevent, evtfoid::regproc, evtenabled, evttags FROM pg_event_trigger`,
  `SELECT 'default privileges', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl FROM pg_default_acl`,
  `SELECT 'setting', d.datname, setrole::regrole, setconfig FROM pg_db_role_setting s LEFT JOIN pg_database d ON d.oid = setdatabase
   WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))`,
  `SELECT 'comment', pg_describe_object(classoid, objoid, objsubid), description FROM pg_description c
   WHERE objoid >= ${FIRST_NORMAL_OBJECT} AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = c.classoid AND e.objid = c.objoid AND e.deptype = 'e')`,
];

/**
 * Everything of the schema that a user of the database could notice, one line a thing. Names are
 * shown as search_path has them.
 */
export async function catalogLines(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ v: string }>("SELECT current_setting('server_version_num') AS v");
  const version = Math.floor(Number(rows[0]?.v) / 10_000);
  return (await allRows(client, queries(version))).map((row) => row.map((value) => String(value)).join(' | ')).sort();
}

/** The rows of several queries, in one round trip. */
async function allRows(client: pg.Client, texts: readonly string[]): Promise<unknown[][]> {
  const results: unknown = await client.query({ text: texts.join(';\n'), rowMode: 'array' });
  return (results as pg.QueryArrayResult[]).flatMap(({ rows }) => rows);
}

/** All rows of all tables without those columns, one line a row. */
export async function dataLines(client: pg.Client, without: readonly string[]): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.oid::regclass::text AS name, array_agg(quote_ident(a.attname) ORDER BY a.attname) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace IN ${OUR_SCHEMAS} AND c.relkind IN ('r', 'm') AND c.relispopulated AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL ($1) GROUP BY c.oid`,
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

/** The number each sequence would give next, one line a sequence. */
export async function sequenceLines(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT concat_ws(' ', schemaname, sequencename, coalesce(last_value, start_value - increment_by)) AS line FROM pg_sequences ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}
