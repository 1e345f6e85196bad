// Writes server/src/core/effects/data/*.ts and syntax/data/*.ts: what the system catalogs of
// PostgreSQL 12 to 18 (contrib extensions included) say about functions, operators, casts, types,
// operator classes, keywords, settings, time zones and required extensions. Run: npm run
// generate:pg-data
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDatabase, MAJORS, startPostgres } from './postgres.mjs';

const core = resolve(dirname(fileURLToPath(import.meta.url)), '../server/src/core');
const ALL = 0x7f;

/**
 * Type names as the data write them: `int4`, `int4[]` for its array, `@citext` for a type that an
 * extension owns. The catalogs' own row types and the domains of information_schema are left out.
 */
const SHARED = `
  CREATE TEMP VIEW owned AS
    SELECT d.classid, d.objid, e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname <> 'plpgsql';
  CREATE TEMP VIEW named AS
    SELECT t.oid, CASE WHEN el.typarray = t.oid THEN coalesce(left('@', length(eo.extname)), '') || el.typname::text || '[]'
      ELSE coalesce(left('@', length(o.extname)), '') || t.typname::text END AS name, coalesce(el.typarray = t.oid, false) AS isarray, o.extname::text
    FROM pg_type t LEFT JOIN pg_type el ON el.oid = t.typelem AND el.typarray = t.oid
    LEFT JOIN owned o ON o.classid = 'pg_type'::regclass AND o.objid = t.oid
    LEFT JOIN owned eo ON eo.classid = 'pg_type'::regclass AND eo.objid = el.oid;
  CREATE TEMP VIEW visible AS
    SELECT p.*, o.extname FROM pg_proc p LEFT JOIN owned o ON o.classid = 'pg_proc'::regclass AND o.objid = p.oid
    WHERE p.pronamespace = 'pg_catalog'::regnamespace OR o.extname IS NOT NULL;`;

/**
 * Functions that SQL can call: those for the system's own ears take or return `internal`,
 * `cstring`, handlers and triggers.
 */
const FUNCTIONS = `
  SELECT p.proname::text AS key,
    coalesce((SELECT string_agg(n.name, ',' ORDER BY a.i) FROM unnest(p.proargtypes) WITH ORDINALITY a(t, i) JOIN named n ON n.oid = a.t), '')
      || '>' || (SELECT name FROM named WHERE oid = p.prorettype) || ':' || p.provolatile::text || CASE WHEN p.proisstrict THEN 't' ELSE '' END
      || CASE WHEN p.proretset THEN 'r' ELSE '' END || CASE WHEN p.provariadic <> 0 THEN 'V' ELSE '' END
      || CASE WHEN p.prokind <> 'f' THEN p.prokind::text ELSE '' END || CASE WHEN p.pronargdefaults > 0 THEN p.pronargdefaults::text ELSE '' END AS value,
    p.extname::text AS ext
  FROM visible p
  WHERE NOT EXISTS (SELECT FROM unnest(p.proargtypes::oid[] || p.prorettype) a(t)
      WHERE a.t IN ('internal'::regtype, 'cstring'::regtype, 'trigger'::regtype, 'event_trigger'::regtype, 'language_handler'::regtype)
         OR a.t::regtype::text LIKE '%\\_handler')
    AND NOT EXISTS (SELECT FROM pg_type t WHERE p.oid IN (t.typreceive, t.typsend))`;

const OPERATORS = `
  SELECT op.oprname::text AS key, coalesce(l.name, '') || ',' || coalesce(r.name, '') || '>' || res.name || ':' || p.provolatile::text || CASE WHEN p.proisstrict THEN 't' ELSE '' END AS value, o.extname::text AS ext
  FROM pg_operator op JOIN pg_proc p ON p.oid = op.oprcode LEFT JOIN named l ON l.oid = op.oprleft LEFT JOIN named r ON r.oid = op.oprright
  JOIN named res ON res.oid = op.oprresult LEFT JOIN owned o ON o.classid = 'pg_operator'::regclass AND o.objid = op.oid
  WHERE op.oprnamespace = 'pg_catalog'::regnamespace OR o.extname IS NOT NULL`;

/**
 * context i/a/e, method b/f/i, volatility of the function, `m` when it takes the type modifier
 * itself, `q` when it is SQL.
 */
const CASTS = `
  SELECT s.name AS key, t.name || ':' || c.castcontext::text || c.castmethod::text || coalesce(p.provolatile::text, '')
      || CASE WHEN p.pronargs >= 2 THEN 'm' ELSE '' END || CASE WHEN p.prosupport::text <> '-' THEN 's' ELSE '' END AS value, o.extname::text AS ext
  FROM pg_cast c JOIN named s ON s.oid = c.castsource JOIN named t ON t.oid = c.casttarget LEFT JOIN pg_proc p ON p.oid = c.castfunc
  LEFT JOIN owned o ON o.classid = 'pg_cast'::regclass AND o.objid = c.oid`;

/**
 * kind, category, preferred, volatility of input and output, collation, takes modifiers, element or
 * subtype or base, what its bytes are.
 */
const TYPES = `
  SELECT n.name AS key, t.typtype::text || t.typcategory::text || CASE WHEN t.typispreferred THEN 'p' ELSE '-' END || i.provolatile::text || u.provolatile::text
      || CASE t.typcollation WHEN 0 THEN '-' WHEN 100 THEN 'd' ELSE 'c' END || CASE WHEN t.typmodin <> 0 THEN 'm' ELSE '-' END
      || ':' || coalesce((SELECT name FROM named WHERE oid = CASE WHEN t.typelem <> 0 THEN t.typelem WHEN t.typbasetype <> 0 THEN t.typbasetype
         WHEN t.typtype::text = 'r' THEN (SELECT rngsubtype FROM pg_range WHERE rngtypid = t.oid) ELSE 0 END), '')
      || ':' || t.typlen || t.typalign::text || CASE WHEN t.typbyval THEN 'v' ELSE '' END AS value, o.extname::text AS ext
  FROM pg_type t JOIN named n ON n.oid = t.oid JOIN pg_proc i ON i.oid = t.typinput JOIN pg_proc u ON u.oid = t.typoutput
  LEFT JOIN owned o ON o.classid = 'pg_type'::regclass AND o.objid = t.oid
  WHERE NOT n.isarray AND (t.typnamespace = 'pg_catalog'::regnamespace AND t.typrelid = 0 OR o.extname IS NOT NULL)`;

const OPCLASSES = `
  SELECT am.amname::text AS key, oc.opcname::text || ',' || n.name || ',' || CASE WHEN oc.opcdefault THEN 'd' ELSE '' END || ',' || f.opfname::text AS value, o.extname::text AS ext
  FROM pg_opclass oc JOIN pg_am am ON am.oid = oc.opcmethod JOIN named n ON n.oid = oc.opcintype JOIN pg_opfamily f ON f.oid = oc.opcfamily
  LEFT JOIN owned o ON o.classid = 'pg_opclass'::regclass AND o.objid = oc.oid
  WHERE oc.opcnamespace = 'pg_catalog'::regnamespace OR o.extname IS NOT NULL`;

/** All but the unreserved ones (catcode U). */
const QUOTED_KEYWORDS = `SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'`;

/**
 * What pg_settings does not show (GUC_NO_SHOW_ALL), and names of old that are understood still
 * (map_old_guc_names in guc.c).
 */
const HIDDEN_SETTINGS = [
  'default_with_oids',
  'is_superuser',
  'lc_collate',
  'lc_ctype',
  'role',
  'seed',
  'session_authorization',
  'sort_mem',
  'ssl_renegotiation_limit',
  'transaction_deferrable',
  'transaction_isolation',
  'transaction_read_only',
  'vacuum_mem',
  'xmloption',
];

/** Names with a dot are not the server's own. */
const SETTINGS = `
  SELECT 'S' AS key, lower(name) AS value, NULL AS ext FROM pg_settings WHERE name NOT LIKE '%.%'
  UNION SELECT 'S', name, NULL FROM unnest(ARRAY[${HIDDEN_SETTINGS.map((name) => `'${name}'`)}]) AS name WHERE current_setting(name, true) IS NOT NULL`;

/** Extensions that must be there first, in the version that CREATE EXTENSION installs. */
const REQUIREMENTS = `
  SELECT v.name::text AS key, unnest(v.requires)::text AS value, NULL AS ext
  FROM pg_available_extension_versions v JOIN pg_available_extensions e ON e.name = v.name AND e.default_version = v.version`;

/**
 * The server itself says whether a zone is UTC for ever: then timestamp to timestamptz needs no
 * rewrite.
 */
async function constantUtcZones(client) {
  const { rows } = await client.query(
    `SELECT name FROM pg_timezone_names WHERE utc_offset = interval '0' AND NOT is_dst ORDER BY name COLLATE "C"`,
  );
  await client.query('CREATE TABLE zone_probe (c timestamp)');
  const zones = [];
  for (const { name } of rows) {
    await client.query('BEGIN');
    await client.query(`SET LOCAL TimeZone = ${pg.escapeLiteral(name)}`);
    const node = async () => (await client.query(`SELECT pg_relation_filenode('zone_probe') AS f`)).rows[0].f;
    const before = await node();
    await client.query('ALTER TABLE zone_probe ALTER c TYPE timestamptz');
    if ((await node()) === before) zones.push(name);
    await client.query('ROLLBACK');
  }
  return zones;
}

async function createExtensions(client) {
  const { rows } = await client.query('SELECT name FROM pg_available_extensions ORDER BY name COLLATE "C"');
  const created = [];
  for (const { name } of rows) {
    try {
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${pg.escapeIdentifier(name)} CASCADE`);
      created.push(name);
    } catch {
      // Needs a language or library that the package does not bring.
    }
  }
  return created;
}

/** key -> value (with extension) -> mask of majors */
class Merged {
  rows = new Map();

  add(major, rows) {
    const bit = 1 << (major - MAJORS[0]);
    for (const { key, value, ext } of rows) {
      const values = this.rows.get(key) ?? new Map();
      this.rows.set(key, values);
      const entry = JSON.stringify([value, ext ?? '']);
      values.set(entry, (values.get(entry) ?? 0) | bit);
    }
  }

  /**
   * One line for each key: the key, then for each entry `value[:mask[:extension]]`, with tabs
   * between.
   */
  text() {
    const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.rows]
      .sort(([a], [b]) => order(a, b))
      .map(([key, values]) => {
        const entries = [...values].map(([entry, mask]) => {
          const [value, ext] = JSON.parse(entry);
          const tail = ext ? `;${mask === ALL ? '' : mask.toString(16)};${ext}` : mask === ALL ? '' : `;${mask.toString(16)}`;
          return value + tail;
        });
        return [key, ...entries.sort(order)].join('\t');
      })
      .join('\n');
  }
}

function write(file, constant, doc, text, versions) {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  const header = `// Generated from the system catalogs of PostgreSQL ${versions.join(', ')}. Do not edit: npm run generate:pg-data\n`;
  mkdirSync(dirname(join(core, file)), { recursive: true });
  writeFileSync(join(core, file), `${header}\n/** ${doc} */\nexport const ${constant} = \`${escaped}\`;\n`);
  console.log(`${file} ${(text.length / 1000).toFixed(0)} kB`);
}

async function main() {
  const merged = {
    functions: new Merged(),
    operators: new Merged(),
    casts: new Merged(),
    types: new Merged(),
    opclasses: new Merged(),
    settings: new Merged(),
    requirements: new Merged(),
    zones: new Merged(),
  };
  const queries = {
    functions: FUNCTIONS,
    operators: OPERATORS,
    casts: CASTS,
    types: TYPES,
    opclasses: OPCLASSES,
    settings: SETTINGS,
    requirements: REQUIREMENTS,
  };
  const quoted = new Set();
  const versions = [];
  for (const major of MAJORS) {
    const server = await startPostgres({ major });
    versions.push(server.version);
    const client = new pg.Client({ connectionString: await createDatabase(server, 'data') });
    await client.connect();
    try {
      merged.zones.add(
        major,
        (await constantUtcZones(client)).map((value) => ({ key: 'UTC', value })),
      );
      const extensions = await createExtensions(client);
      console.log(`PostgreSQL ${server.version}: ${extensions.length} extensions (${extensions.join(' ')})`);
      await client.query(SHARED);
      for (const { word } of (await client.query(QUOTED_KEYWORDS)).rows) quoted.add(word);
      for (const [name, sql] of Object.entries(queries)) merged[name].add(major, (await client.query(sql)).rows);
    } finally {
      await client.end();
      await server.stop();
    }
  }
  const entry =
    'followed by `;majors` as a mask in hexadecimal (bit 0 is 12) unless all, and `;;extension`. Read by effects/expressions/pg-data.ts.';
  const docs = {
    functions: [
      'FUNCTIONS',
      `name, then \`arguments>result:flags\` ${entry} Flags: volatility i/s/v, t strict, r set, V variadic, a/w/p kind, number of defaults.`,
    ],
    operators: ['OPERATORS', `name, then \`left,right>result:volatility\` and t for strict, ${entry}`],
    casts: [
      'CASTS',
      `source, then \`target:context method volatility\` and m when the function takes the modifier, s when it has a support function, ${entry}`,
    ],
    types: [
      'TYPES',
      `name, then kind, category, preferred, volatility of input and output, collation, modifiers, \`:element:bytes\` ${entry} Bytes: length, alignment, v when passed by value.`,
    ],
    opclasses: ['OPCLASSES', `access method, then \`name,input type,d if default,family\` ${entry}`],
    settings: ['SETTINGS', `S, then names in lower case ${entry}`],
    requirements: ['REQUIREMENTS', `extension, then extensions it requires ${entry}`],
    zones: ['ZONES', `Time zones that have always been UTC: timestamp and timestamptz are the same bytes there.`],
  };
  for (const [name, [constant, doc]] of Object.entries(docs))
    write(`effects/data/${name}.ts`, constant, doc, merged[name].text(), versions);
  const why =
    'Keywords that an identifier must not be without quotes in any major: all but the unreserved ones (quote_identifier in ruleutils.c). Read by syntax/quote.ts.';
  write('syntax/data/quoted-keywords.ts', 'QUOTED_KEYWORDS', why, [...quoted].sort().join('\t'), versions);
}

await main();
