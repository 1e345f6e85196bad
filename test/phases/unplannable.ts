/** A statement that no phases make safer. The plan says why, and what to do instead. */
interface Unplannable {
  readonly setup?: string;
  readonly sql: string;
  readonly pgVersion?: number;
}

const TABLE = 'CREATE TABLE t (id bigint PRIMARY KEY, n int, v text, r int4range);';
const PARTITIONED =
  'CREATE TABLE p (id bigint PRIMARY KEY); CREATE TABLE t (id bigint, n bigint, v text, PRIMARY KEY (id)) PARTITION BY RANGE (id); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);';

export const UNPLANNABLE: readonly Unplannable[] = [
  { sql: 'ALTER TABLE t ALTER COLUMN n TYPE bigint;' },
  { sql: 'ALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid(), ALTER COLUMN n TYPE bigint;' },
  { setup: `${TABLE} CREATE INDEX t_v ON t (v);`, sql: 'ALTER TABLE t ALTER COLUMN v TYPE text COLLATE "C";' },
  { setup: `${TABLE} ALTER TABLE t ADD CHECK (v <> '');`, sql: 'ALTER TABLE t ALTER COLUMN v TYPE varchar;' },
  {
    setup: `CREATE TABLE p (id int PRIMARY KEY); ${TABLE} ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (n) REFERENCES p NOT ENFORCED;`,
    sql: 'ALTER TABLE t ALTER CONSTRAINT c ENFORCED;',
    pgVersion: 18,
  },
  { sql: 'ALTER TABLE t SET UNLOGGED;' },
  { sql: 'ALTER TABLE t SET TABLESPACE fast;' },
  { sql: 'ALTER TABLE t SET ACCESS METHOD columnar;' },
  {
    setup: 'CREATE TABLE t (id bigint PRIMARY KEY, n int, d int GENERATED ALWAYS AS (n * 2) STORED);',
    sql: 'ALTER TABLE t ALTER COLUMN d SET EXPRESSION AS (n * 3);',
    pgVersion: 17,
  },
  { sql: 'ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&);' },
  { sql: 'ALTER TABLE t ADD UNIQUE (n, r WITHOUT OVERLAPS);', pgVersion: 18 },
  { sql: 'ALTER TABLE ONLY t ALTER COLUMN v SET NOT NULL;', setup: `${TABLE} CREATE TABLE child () INHERITS (t);` },
  { setup: PARTITIONED, sql: 'CREATE INDEX ON t (v);' },
  { setup: PARTITIONED, sql: 'ALTER TABLE t ADD UNIQUE (id, n);' },
  {
    setup: `${PARTITIONED} CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (19) PARTITION BY RANGE (id);`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p;',
    pgVersion: 17,
  },
  {
    setup: `${PARTITIONED} CREATE TABLE x (id bigint PRIMARY KEY, n bigint, v text);`,
    sql: 'ALTER TABLE t ATTACH PARTITION x FOR VALUES FROM (20) TO (29);',
  },
  {
    setup: `${PARTITIONED} CREATE TABLE d PARTITION OF t DEFAULT; CREATE TABLE x (id bigint PRIMARY KEY, n bigint, v text, CHECK (id >= 20 AND id < 29));`,
    sql: 'ALTER TABLE t ATTACH PARTITION x FOR VALUES FROM (20) TO (29);',
  },
  { setup: `${TABLE} CREATE INDEX t_n ON t (n);`, sql: 'DROP INDEX t_n CASCADE;' },
  { sql: 'UPDATE t SET n = n + 1;' },
  { sql: 'UPDATE t SET v = gen_random_uuid()::text;' },
  { sql: 'UPDATE t SET n = (SELECT max(id) FROM t);' },
  { sql: 'UPDATE t SET (n, v) = (SELECT 1, 2);' },
  { sql: "WITH x AS (SELECT 1) UPDATE t SET v = 'x';" },
  { sql: "UPDATE t SET v = 'x' RETURNING id;" },
  { sql: "ALTER TABLE t ADD COLUMN c text; UPDATE t SET c = 'a' WHERE c = 'b'; UPDATE t SET c = 'b' WHERE c = 'a';" },
  { sql: 'ALTER TABLE t ADD COLUMN c int NOT NULL UNIQUE;' },
  { setup: `CREATE DOMAIN stamp AS timestamptz DEFAULT clock_timestamp() NOT NULL; ${TABLE}`, sql: 'ALTER TABLE t ADD COLUMN at stamp;' },
  {
    setup: `CREATE TABLE bare (n int, v text) PARTITION BY RANGE (n); CREATE TABLE bare1 PARTITION OF bare FOR VALUES FROM (0) TO (9);`,
    sql: 'ALTER TABLE bare ADD COLUMN u uuid DEFAULT gen_random_uuid();',
  },
  { setup: '', sql: `ALTER TABLE \${p}t ADD COLUMN num bigserial;` },
].map((one) => ({ setup: TABLE, ...one }));
