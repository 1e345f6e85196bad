Sessions and transactions: what their ends undo, search_path, temporary objects.

--- session_temp_dropped
BEGIN;
CREATE TEMP TABLE load (a int) ON COMMIT DROP;
COMMIT;
-->
CREATE TEMP TABLE load (b text);

--- session_temp_as_dropped
BEGIN;
CREATE TEMP TABLE load ON COMMIT DROP AS SELECT 1 AS a;
COMMIT;
-->
CREATE TEMP TABLE load (b text);

--- session_temp_kept
BEGIN;
CREATE TEMP TABLE load (a int);
COMMIT;
-->
CREATE TEMP TABLE load (b text);

--- session_temp_shadow: people
BEGIN;
CREATE TEMP TABLE people (x int) ON COMMIT DROP;
COMMIT;
-->
ALTER TABLE people ADD COLUMN x uuid DEFAULT gen_random_uuid() NOT NULL;

--- session_temp_rolled_back
BEGIN;
CREATE TEMP TABLE load (a int);
ROLLBACK;
-->
CREATE TEMP TABLE load (b text);

--- session_temp_discarded!
CREATE TEMP TABLE load (a int);
DISCARD TEMP;
-->
CREATE TEMP TABLE load (b text);

--- session_local_path: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int, added int);
BEGIN;
SET LOCAL search_path = app;
COMMIT;
-->
ALTER TABLE people ADD COLUMN added int;

--- session_local_path_inside: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int, added int);
-->
SELECT set_config('search_path', 'app', true);
ALTER TABLE people ADD COLUMN added int;

--- session_local_config: people
CREATE SCHEMA app;
CREATE TABLE app.people (id int, added int);
BEGIN;
SELECT set_config('search_path', 'app, public', true);
COMMIT;
-->
ALTER TABLE people ADD COLUMN added int;

--- session_path_empty_create
SELECT pg_catalog.set_config('search_path', '', false);
-->
CREATE TABLE fresh (a int);

--- session_path_empty_qualified
SET search_path = '';
-->
CREATE TABLE public.fresh (a int);

--- session_path_empty_temp
SET search_path = '';
-->
CREATE TEMP TABLE fresh (a int);

--- session_path_empty_alter: people
SET search_path = '';
-->
ALTER TABLE people ADD COLUMN a int;

--- session_path_empty_type
SET search_path = '';
-->
CREATE TYPE mood AS ENUM ('a');

--- session_path_empty_function
SET search_path = '';
-->
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';

--- session_path_empty_reads: people
SET search_path = '';
-->
CREATE VIEW public.v AS SELECT id FROM people;

--- session_path_reset: people
SET search_path = '';
RESET search_path;
-->
ALTER TABLE people ADD COLUMN a int;

--- setup deferred
CREATE TABLE team (id int PRIMARY KEY);
INSERT INTO team VALUES (1);
CREATE TABLE member (id int PRIMARY KEY, team_id int CONSTRAINT member_team REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED);

--- session_pending_alter: deferred
INSERT INTO member VALUES (1, 1);
ALTER TABLE member ADD COLUMN note text;

--- session_pending_drop: deferred
INSERT INTO member VALUES (1, NULL);
DROP TABLE member;

--- session_pending_truncate: deferred
INSERT INTO member VALUES (1, 1);
TRUNCATE member;

--- session_pending_index: deferred
INSERT INTO member VALUES (1, 1);
CREATE INDEX ON member (team_id);

--- session_pending_other_side: deferred
INSERT INTO member VALUES (1, 1);
ALTER TABLE team ADD COLUMN note text;

--- session_pending_comment: deferred
INSERT INTO member VALUES (1, 1);
COMMENT ON TABLE member IS 'x';

--- session_pending_rename: deferred
INSERT INTO member VALUES (1, 1);
ALTER TABLE member RENAME COLUMN id TO number;

--- session_pending_no_row: deferred
INSERT INTO member SELECT 1, 1 WHERE false;
ALTER TABLE member ADD COLUMN note text;

--- session_pending_rolled_back: deferred
SAVEPOINT a;
INSERT INTO member VALUES (1, 1);
ROLLBACK TO a;
ALTER TABLE member ADD COLUMN note text;

--- session_pending_earlier: deferred
INSERT INTO member VALUES (1, 1);
-->
ALTER TABLE member ADD COLUMN note text;

--- session_cursor_alter: people
DECLARE c CURSOR FOR SELECT id FROM people;
ALTER TABLE people ADD COLUMN x int;

--- session_cursor_index: people
DECLARE c CURSOR FOR SELECT id FROM people;
CREATE INDEX ON people (age);

--- session_cursor_other: people team
DECLARE c CURSOR FOR SELECT id FROM people;
ALTER TABLE team ADD COLUMN x int;

--- session_cursor_closed: people
DECLARE c CURSOR FOR SELECT id FROM people;
CLOSE c;
ALTER TABLE people ADD COLUMN x int;

--- session_cursor_alone: people !
DECLARE c CURSOR FOR SELECT id FROM people;

--- session_lock_alone: people !
LOCK TABLE people IN EXCLUSIVE MODE;

--- session_lock_in_block: people !
DO $$ BEGIN LOCK TABLE people IN SHARE MODE; END $$;

--- session_set_seconds
SET lock_timeout = '2 seconds';

--- session_set_sec
SET lock_timeout = '2sec';

--- session_set_s
SET lock_timeout = ' 2 s ';

--- session_set_upper
SET lock_timeout = '2S';

--- session_set_fraction
SET lock_timeout = '1.5s';

--- session_set_negative
SET lock_timeout = -1;

--- session_set_word
SET statement_timeout = 'off';

--- session_set_too_large
SET lock_timeout = '30d';

--- session_set_memory
SET maintenance_work_mem = '1G';

--- session_set_memory_gb
SET maintenance_work_mem = '1GB';

--- session_set_memory_small
SET work_mem = 1;

--- session_set_config
SELECT set_config('lock_timeout', '3 secs', true);

--- session_set_bool_part
SET check_function_bodies = fals;

--- session_set_bool_word
SET check_function_bodies = 'maybe';
