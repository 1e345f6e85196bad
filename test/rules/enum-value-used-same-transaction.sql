--- before COMMIT
--- 1_people.sql
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, note text);
--- 2_a.sql model=transaction
ALTER TYPE mood ADD VALUE 'calm';
ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enum-value-used-same-transaction
INSERT INTO people VALUES (1, 'calm');
-- @"INSERT INTO people" enum-value-used-same-transaction
UPDATE people SET mood = 'calm' WHERE id = 1;
-- @"UPDATE people" enum-value-used-same-transaction
SELECT 'calm'::mood;
-- @statement enum-value-used-same-transaction
CREATE TABLE others (mood mood DEFAULT 'calm');
-- @"CREATE TABLE others" enum-value-used-same-transaction
--- 3_b.sql model=one-message
ALTER TYPE of_somebody_else ADD VALUE IF NOT EXISTS 'calm';
SELECT CAST('calm' AS of_somebody_else);
-- @statement enum-value-used-same-transaction
--- committed, other labels, other columns, bodies
--- 1_people.sql
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, note text);
CREATE TABLE notes (id bigint PRIMARY KEY, note text);
--- 2_a.sql
ALTER TYPE mood ADD VALUE 'calm';
UPDATE people SET mood = 'calm' WHERE id = 1;
BEGIN;
ALTER TYPE mood ADD VALUE 'wild' AFTER 'calm';
UPDATE people SET mood = 'sad' WHERE id = 2;
UPDATE people SET note = 'wild' WHERE id = 3;
INSERT INTO notes VALUES (1, 'wild');
CREATE FUNCTION f() RETURNS mood LANGUAGE plpgsql AS $$ BEGIN RETURN 'wild'::mood; END $$;
COMMENT ON COLUMN people.mood IS 'wild';
COMMIT;
BEGIN;
INSERT INTO people (id, mood) VALUES (4, 'wild');
COMMIT;
--- a type of the same transaction, from 17
--- 1_a.sql pg=17 model=transaction
CREATE TYPE mood AS ENUM ('happy', 'sad');
ALTER TYPE mood ADD VALUE 'calm';
CREATE TABLE people (id bigint PRIMARY KEY, mood mood DEFAULT 'calm');
--- and before
--- 1_a.sql pg=16 model=transaction
CREATE TYPE mood AS ENUM ('happy', 'sad');
ALTER TYPE mood ADD VALUE 'calm';
CREATE TABLE people (id bigint PRIMARY KEY, mood mood DEFAULT 'calm');
-- @"CREATE TABLE people" enum-value-used-same-transaction
--- no migration creates the type or the table
--- 1_stage.sql
BEGIN;
ALTER TYPE stage ADD VALUE 'packed' AFTER 'picked';
UPDATE parcels SET stage = 'packed' WHERE id = 7;
-- @"UPDATE parcels" enum-value-used-same-transaction warning
COMMIT;
--- 2_stage.sql
BEGIN;
ALTER TYPE stage ADD VALUE 'sealed' AFTER 'picked';
COMMIT;
UPDATE parcels SET stage = 'sealed' WHERE id = 7;
