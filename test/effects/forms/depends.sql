Names and dependencies follow their objects: what was renamed, moved or dropped before decides what may be dropped or made now.

--- dep_view_renamed_drop_table
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER VIEW v RENAME TO w; DROP VIEW w;
-->
DROP TABLE t;

--- dep_view_renamed_still_holds
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER VIEW v RENAME TO w;
-->
DROP TABLE t;

--- dep_view_renamed_cascade
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER VIEW v RENAME TO w;
-->
DROP TABLE t CASCADE;

--- dep_view_renamed_column
CREATE TABLE t (id int, name text); CREATE VIEW v AS SELECT name FROM t; ALTER VIEW v RENAME TO w; DROP VIEW w;
-->
ALTER TABLE t DROP COLUMN name;

--- dep_view_renamed_column_held
CREATE TABLE t (id int, name text); CREATE VIEW v AS SELECT name FROM t; ALTER VIEW v RENAME TO w;
-->
ALTER TABLE t DROP COLUMN name;

--- dep_view_renamed_type
CREATE TABLE t (id int, name text); CREATE VIEW v AS SELECT name FROM t; ALTER VIEW v RENAME TO w; DROP VIEW w;
-->
ALTER TABLE t ALTER COLUMN name TYPE varchar(20);

--- dep_matview_renamed
CREATE TABLE t (id int); CREATE MATERIALIZED VIEW v AS SELECT id FROM t; CREATE INDEX vi ON v (id); ALTER MATERIALIZED VIEW v RENAME TO w; DROP MATERIALIZED VIEW w;
-->
DROP TABLE t;

--- dep_matview_renamed_index
CREATE TABLE t (id int); CREATE MATERIALIZED VIEW v AS SELECT id FROM t; CREATE UNIQUE INDEX vi ON v (id); ALTER MATERIALIZED VIEW v RENAME TO w;
-->
DROP INDEX vi;

--- dep_matview_moved_refresh
CREATE SCHEMA s; CREATE TABLE t (id int); INSERT INTO t SELECT generate_series(1, 800); CREATE MATERIALIZED VIEW v AS SELECT id FROM t; CREATE UNIQUE INDEX vi ON v (id); ALTER MATERIALIZED VIEW v SET SCHEMA s;
-->
REFRESH MATERIALIZED VIEW s.v;

--- dep_view_renamed_as_table
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER TABLE v RENAME TO w; DROP VIEW w;
-->
DROP TABLE t;

--- dep_view_moved
CREATE SCHEMA s; CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER VIEW v SET SCHEMA s; DROP VIEW s.v;
-->
DROP TABLE t;

--- dep_view_in_renamed_schema
CREATE SCHEMA s; CREATE TABLE t (id int); CREATE VIEW s.v AS SELECT id FROM t; ALTER SCHEMA s RENAME TO r; DROP SCHEMA r CASCADE;
-->
DROP TABLE t;

--- dep_view_over_renamed_view
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER VIEW v RENAME TO w; CREATE VIEW x AS SELECT id FROM w; DROP VIEW x; DROP VIEW w;
-->
DROP TABLE t;

--- dep_view_below_renamed_view
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE VIEW x AS SELECT id FROM v; ALTER VIEW v RENAME TO w;
-->
DROP VIEW w;

--- dep_view_below_renamed_view_dropped
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE VIEW x AS SELECT id FROM v; ALTER VIEW v RENAME TO w; DROP VIEW x;
-->
DROP VIEW w;

--- dep_view_of_renamed_table
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER TABLE t RENAME TO u; DROP VIEW v;
-->
DROP TABLE u;

--- dep_view_of_renamed_table_held
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; ALTER TABLE t RENAME TO u;
-->
DROP TABLE u;

--- dep_view_swapped_tables
CREATE TABLE t (id int); CREATE TABLE t_new (id int); CREATE VIEW v AS SELECT id FROM t; ALTER TABLE t RENAME TO t_old; ALTER TABLE t_new RENAME TO t;
-->
DROP TABLE t;

--- dep_view_swapped_tables_old
CREATE TABLE t (id int); CREATE TABLE t_new (id int); CREATE VIEW v AS SELECT id FROM t; ALTER TABLE t RENAME TO t_old; ALTER TABLE t_new RENAME TO t;
-->
DROP TABLE t_old;

--- dep_view_replaced_reads_less
CREATE TABLE t (id int); CREATE TABLE u (id int); CREATE VIEW v AS SELECT t.id FROM t JOIN u ON t.id = u.id; CREATE OR REPLACE VIEW v AS SELECT id FROM t;
-->
DROP TABLE u;

--- dep_policy_of_renamed_table
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); ALTER TABLE b RENAME TO c;
-->
DROP TABLE a;

--- dep_policy_of_renamed_table_gone
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); ALTER TABLE b RENAME TO c; DROP TABLE c;
-->
DROP TABLE a;

--- dep_policy_renamed_dropped
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); ALTER POLICY p ON b RENAME TO q; DROP POLICY q ON b;
-->
DROP TABLE a;

--- dep_policy_renamed_held
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); ALTER POLICY p ON b RENAME TO q;
-->
DROP TABLE a;

--- dep_policy_rename_taken
CREATE TABLE t (a int); CREATE POLICY p1 ON t USING (true); CREATE POLICY p2 ON t USING (true);
-->
ALTER POLICY p1 ON t RENAME TO p2;

--- dep_rule_rename_taken
CREATE TABLE t (a int); CREATE RULE r1 AS ON INSERT TO t DO ALSO NOTHING; CREATE RULE r2 AS ON UPDATE TO t DO ALSO NOTHING;
-->
ALTER RULE r1 ON t RENAME TO r2;

--- dep_drop_both_policy
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a));
-->
DROP TABLE a, b;

--- dep_drop_both_view_and_table
CREATE TABLE a (x int); CREATE VIEW v AS SELECT x FROM a; CREATE POLICY r1 ON a USING (x IN (SELECT x FROM v));
-->
DROP VIEW v;

--- dep_drop_view_cascade_policy
CREATE TABLE a (x int); CREATE VIEW v AS SELECT x FROM a; CREATE POLICY r1 ON a USING (x IN (SELECT x FROM v)); DROP VIEW v CASCADE;
-->
CREATE POLICY r1 ON a USING (true);

--- dep_drop_fk_parts
CREATE TABLE pk (a int PRIMARY KEY); CREATE TABLE fk (a int REFERENCES pk) PARTITION BY LIST (a); CREATE TABLE fk1 PARTITION OF fk FOR VALUES IN (1);
-->
DROP TABLE pk, fk;

--- dep_drop_fk_parts_other_order
CREATE TABLE pk (a int PRIMARY KEY); CREATE TABLE fk (a int REFERENCES pk) PARTITION BY LIST (a); CREATE TABLE fk1 PARTITION OF fk FOR VALUES IN (1);
-->
DROP TABLE fk, pk;

--- dep_drop_pk_parts
CREATE TABLE pk (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE pk1 PARTITION OF pk FOR VALUES IN (1); CREATE TABLE fk (a int REFERENCES pk);
-->
DROP TABLE pk, fk;

--- dep_drop_pk_parts_held
CREATE TABLE pk (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE pk1 PARTITION OF pk FOR VALUES IN (1); CREATE TABLE fk (a int REFERENCES pk);
-->
DROP TABLE pk;

--- dep_drop_self_fk_parts
CREATE TABLE p (id bigint PRIMARY KEY, up bigint REFERENCES p (id)) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
-->
DROP TABLE p;

--- dep_drop_list_views
CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE VIEW w AS SELECT id FROM v;
-->
DROP VIEW v, w;

--- dep_move_table_serial_drop_schema
CREATE SCHEMA a1; CREATE SCHEMA a2; CREATE TABLE a1.t (f1 serial PRIMARY KEY); ALTER TABLE a1.t SET SCHEMA a2;
-->
DROP SCHEMA a1;

--- dep_move_table_index_name
CREATE SCHEMA a1; CREATE SCHEMA a2; CREATE TABLE a1.t (f1 serial PRIMARY KEY); CREATE INDEX ti ON a1.t (f1); ALTER TABLE a1.t SET SCHEMA a2;
-->
DROP INDEX a2.ti;

--- dep_move_table_same_again
CREATE SCHEMA a2; CREATE TABLE t (id serial PRIMARY KEY, n int UNIQUE); ALTER TABLE t SET SCHEMA a2;
-->
CREATE TABLE t (id serial PRIMARY KEY, n int UNIQUE);

--- dep_move_table_drop_constraint
CREATE SCHEMA a2; CREATE TABLE t (id int PRIMARY KEY, n int UNIQUE); ALTER TABLE t SET SCHEMA a2;
-->
ALTER TABLE a2.t DROP CONSTRAINT t_n_key;

--- dep_move_enum_drop_schema
CREATE SCHEMA a1; CREATE SCHEMA a2; CREATE TYPE a1.ct AS ENUM ('a'); ALTER TYPE a1.ct SET SCHEMA a2;
-->
DROP SCHEMA a1;

--- dep_move_enum_again
CREATE SCHEMA a2; CREATE TYPE e AS ENUM ('a'); ALTER TYPE e SET SCHEMA a2;
-->
CREATE TYPE e AS ENUM ('a');

--- dep_move_enum_taken
CREATE SCHEMA a2; CREATE TYPE e AS ENUM ('a'); CREATE TYPE a2.e AS ENUM ('a');
-->
ALTER TYPE e SET SCHEMA a2;

--- dep_move_enum_column
CREATE SCHEMA a2; CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (m e); ALTER TYPE e SET SCHEMA a2;
-->
DROP TYPE a2.e;

--- dep_move_domain_drop_schema
CREATE SCHEMA a1; CREATE DOMAIN a1.d AS int; ALTER DOMAIN a1.d SET SCHEMA public;
-->
DROP SCHEMA a1;

--- dep_move_composite_drop_schema
CREATE SCHEMA a1; CREATE TYPE a1.c AS (x int); ALTER TYPE a1.c SET SCHEMA public;
-->
DROP SCHEMA a1;

--- dep_move_function_drop_schema
CREATE SCHEMA a1; CREATE FUNCTION a1.f(n int) RETURNS int LANGUAGE sql AS 'SELECT n'; ALTER FUNCTION a1.f(int) SET SCHEMA public;
-->
DROP SCHEMA a1;

--- dep_move_function_again
CREATE SCHEMA s2; CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f(int) SET SCHEMA s2;
-->
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--- dep_move_function_overload
CREATE SCHEMA s2; CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f(int) SET SCHEMA s2;
-->
CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1';

--- dep_move_function_taken
CREATE SCHEMA s2; CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION s2.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-->
ALTER FUNCTION f(int) SET SCHEMA s2;

--- dep_move_view_drop_schema
CREATE SCHEMA a1; CREATE VIEW a1.v AS SELECT 1 AS x; ALTER VIEW a1.v SET SCHEMA public;
-->
DROP SCHEMA a1;

--- dep_move_sequence_drop_schema
CREATE SCHEMA a1; CREATE SEQUENCE a1.s; CREATE TABLE t (id int DEFAULT nextval('a1.s')); ALTER SEQUENCE a1.s SET SCHEMA public;
-->
DROP SCHEMA a1;

--- dep_move_sequence_still_holds
CREATE SCHEMA a1; CREATE SEQUENCE a1.s; CREATE TABLE t (id int DEFAULT nextval('a1.s')); ALTER SEQUENCE a1.s SET SCHEMA public;
-->
DROP SEQUENCE s;

--- dep_sequence_renamed_again
CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s')); ALTER SEQUENCE s RENAME TO r; CREATE SEQUENCE s;
-->
DROP SEQUENCE s;

--- dep_sequence_renamed_held
CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s')); ALTER SEQUENCE s RENAME TO r;
-->
DROP SEQUENCE r;

--- dep_schema_renamed_types
CREATE SCHEMA a1; CREATE TYPE a1.e AS ENUM ('a'); CREATE FUNCTION a1.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER SCHEMA a1 RENAME TO a2; CREATE SCHEMA a1;
-->
DROP SCHEMA a1;

--- dep_schema_renamed_type_used
CREATE SCHEMA a1; CREATE TYPE a1.e AS ENUM ('a'); CREATE TABLE t (m a1.e); ALTER SCHEMA a1 RENAME TO a2;
-->
DROP TYPE a2.e;

--- dep_schema_renamed_function
CREATE SCHEMA a1; CREATE FUNCTION a1.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER SCHEMA a1 RENAME TO a2;
-->
CREATE FUNCTION a2.f() RETURNS int LANGUAGE sql AS 'SELECT 1';

--- dep_type_renamed_swapped
CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood); ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('b', 'a'); ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
-->
DROP TYPE mood_old;

--- dep_type_renamed_default_held
CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m text DEFAULT 'a'::mood::text); ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('a');
-->
DROP TYPE mood_old;

--- dep_type_renamed_default_free
CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m text DEFAULT 'a'::mood::text); ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('a');
-->
DROP TYPE mood;

--- dep_type_renamed_function
CREATE TYPE mood AS ENUM ('a'); CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TYPE mood RENAME TO mood_old;
-->
DROP TYPE mood_old;

--- dep_type_renamed_function_other
CREATE TYPE mood AS ENUM ('a'); CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('a');
-->
DROP TYPE mood;

--- dep_type_rename_taken
CREATE TYPE a AS ENUM ('a'); CREATE TYPE b AS ENUM ('a');
-->
ALTER TYPE a RENAME TO b;

--- dep_type_rename_taken_by_table
CREATE TYPE a AS ENUM ('a'); CREATE TABLE b (x int);
-->
ALTER TYPE a RENAME TO b;

--- dep_type_rename_to_sequence
CREATE TYPE a AS ENUM ('a'); CREATE SEQUENCE b;
-->
ALTER TYPE a RENAME TO b;

--- dep_composite_renamed_column
CREATE TYPE c AS (x int); CREATE TABLE t (v c); ALTER TYPE c RENAME TO d; ALTER TABLE t DROP COLUMN v;
-->
DROP TYPE d;

--- dep_composite_renamed_column_held
CREATE TYPE c AS (x int); CREATE TABLE t (v c); ALTER TYPE c RENAME TO d;
-->
DROP TYPE d;

--- dep_row_type_renamed_held
CREATE TABLE a (x int); CREATE TABLE b (r a); ALTER TABLE a RENAME TO c;
-->
DROP TABLE c;

--- dep_row_type_user_renamed
CREATE TABLE a (x int); CREATE TABLE b (r a); ALTER TABLE b RENAME TO c;
-->
DROP TABLE a;

--- dep_row_type_user_renamed_dropped
CREATE TABLE a (x int); CREATE TABLE b (r a); ALTER TABLE b RENAME TO c; DROP TABLE c;
-->
DROP TABLE a;

--- dep_function_renamed_trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (x int); CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER FUNCTION f() RENAME TO g;
-->
DROP FUNCTION g();

--- dep_function_renamed_trigger_gone
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE t (x int); CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER FUNCTION f() RENAME TO g; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-->
DROP FUNCTION f();

--- dep_function_renamed_default
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (x int DEFAULT f()); ALTER FUNCTION f() RENAME TO g;
-->
DROP FUNCTION g();

--- dep_function_renamed_view
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT f() AS x; ALTER FUNCTION f() RENAME TO g;
-->
DROP FUNCTION g();

--- dep_function_rename_overload
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f(int) RENAME TO g;
-->
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--- dep_function_rename_not_unique
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1';
-->
ALTER FUNCTION f RENAME TO g;

--- dep_drop_owned_policy
CREATE TABLE a (x int); DO $$ BEGIN CREATE ROLE phasewise_dep; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE POLICY p1 ON a TO phasewise_dep USING (true); DROP OWNED BY phasewise_dep;
-->
CREATE POLICY p1 ON a USING (true);

--- dep_drop_owned_policy_two
CREATE TABLE a (x int); DO $$ BEGIN CREATE ROLE phasewise_dep; EXCEPTION WHEN duplicate_object THEN NULL; END $$; DO $$ BEGIN CREATE ROLE phasewise_dep2; EXCEPTION WHEN duplicate_object THEN NULL; END $$; CREATE POLICY p1 ON a TO phasewise_dep, phasewise_dep2 USING (true); DROP OWNED BY phasewise_dep;
-->
CREATE POLICY p1 ON a USING (true);

--- dep_cascade_function_over_view
CREATE TABLE b (a int); CREATE VIEW v AS SELECT a FROM b; CREATE FUNCTION f(x v) RETURNS int LANGUAGE sql AS 'SELECT x.a'; DROP TABLE b CASCADE; CREATE TABLE b (a int); CREATE VIEW v AS SELECT a FROM b;
-->
DROP VIEW v;

--- dep_cascade_function_over_view_again
CREATE TABLE b (a int); CREATE VIEW v AS SELECT a FROM b; CREATE FUNCTION f(x v) RETURNS int LANGUAGE sql AS 'SELECT x.a'; DROP TABLE b CASCADE; CREATE TABLE b (a int); CREATE VIEW v AS SELECT a FROM b;
-->
CREATE FUNCTION f(x v) RETURNS int LANGUAGE sql AS 'SELECT x.a';

--- dep_cascade_type_domain
CREATE TYPE ct AS (r int); CREATE DOMAIN d AS ct; DROP TYPE ct CASCADE; CREATE TYPE ct AS (r int);
-->
CREATE DOMAIN d AS ct;

--- dep_cascade_domain_range
CREATE DOMAIN d AS int; CREATE TYPE dr AS RANGE (subtype = d); DROP DOMAIN d CASCADE; CREATE DOMAIN d AS int;
-->
CREATE TYPE dr AS RANGE (subtype = d);

--- dep_cascade_enum_attribute
CREATE TYPE e AS ENUM ('a'); CREATE TYPE c AS (x int, m e); DROP TYPE e CASCADE; CREATE TYPE e AS ENUM ('a');
-->
DROP TYPE e;

--- dep_cascade_enum_default
CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (x text DEFAULT 'a'::e::text); DROP TYPE e CASCADE; CREATE TYPE e AS ENUM ('a');
-->
DROP TYPE e;

--- dep_drop_domain_range
CREATE DOMAIN d AS int; CREATE TYPE dr AS RANGE (subtype = d);
-->
DROP DOMAIN d;

--- dep_drop_enum_domain
CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS e;
-->
DROP TYPE e;

--- dep_drop_enum_attribute
CREATE TYPE e AS ENUM ('a'); CREATE TYPE c AS (m e);
-->
DROP TYPE e;

--- dep_drop_domain_over_domain
CREATE DOMAIN d AS int; CREATE DOMAIN d2 AS d;
-->
DROP DOMAIN d;

--- dep_drop_types_together
CREATE TYPE e AS ENUM ('a'); CREATE TYPE c AS (m e);
-->
DROP TYPE e, c;

--- dep_drop_types_together_domain
CREATE DOMAIN d AS int; CREATE DOMAIN d2 AS d;
-->
DROP DOMAIN d, d2;

--- dep_atomic_dropped
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; DROP FUNCTION f();
-->
DROP TABLE t;

--- dep_atomic_held
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END;
-->
DROP TABLE t;

--- dep_atomic_replaced
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-->
DROP TABLE t;

--- dep_atomic_renamed_table
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; ALTER TABLE t RENAME TO u; DROP FUNCTION f();
-->
DROP TABLE u;

--- dep_atomic_renamed_function
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; ALTER FUNCTION f() RENAME TO g; DROP FUNCTION g();
-->
DROP TABLE t;

--- dep_atomic_overload
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION f(int);
-->
DROP TABLE t;

--- dep_atomic_cascade
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT a FROM t; END; DROP TABLE t CASCADE;
-->
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

--- dep_atomic_procedure
CREATE TABLE t (a int); CREATE PROCEDURE f() BEGIN ATOMIC INSERT INTO t VALUES (1); END; DROP PROCEDURE f();
-->
DROP TABLE t;

--- dep_atomic_routine_column
CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int RETURN (SELECT a FROM t); DROP ROUTINE f();
-->
ALTER TABLE t DROP COLUMN a;

--- dep_policy_altered
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); ALTER POLICY p ON b USING (true);
-->
DROP TABLE a;

--- dep_policy_altered_held
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (true); ALTER POLICY p ON b USING (x = (SELECT max(x) FROM a));
-->
DROP TABLE a;

--- dep_policy_made_again
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE POLICY p ON b USING (x = (SELECT max(x) FROM a)); DROP POLICY p ON b; CREATE POLICY p ON b USING (true);
-->
DROP TABLE a;

--- dep_rule_replaced
CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE RULE r AS ON INSERT TO b DO ALSO INSERT INTO a VALUES (1); CREATE OR REPLACE RULE r AS ON INSERT TO b DO ALSO NOTHING;
-->
DROP TABLE a;

--- dep_attribute_rename_missing
CREATE TYPE ct AS (a int);
-->
ALTER TYPE ct RENAME ATTRIBUTE zz TO y;

--- dep_attribute_rename_taken
CREATE TYPE ct AS (a int, b int);
-->
ALTER TYPE ct RENAME ATTRIBUTE a TO b;

--- dep_attribute_renamed_typed
CREATE TYPE ct AS (a int); CREATE TABLE t OF ct; ALTER TYPE ct RENAME ATTRIBUTE a TO b CASCADE;
-->
CREATE INDEX ON t (b);

