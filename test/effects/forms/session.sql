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
