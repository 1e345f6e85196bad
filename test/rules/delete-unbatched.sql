--- all rows
--- 1_sessions.sql
CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint, revoked boolean);
CREATE TABLE users (id bigint PRIMARY KEY);
--- 2_delete.sql
DELETE FROM sessions;
-- @"DELETE FROM sessions" delete-unbatched
DELETE FROM sessions WHERE revoked;
-- @"DELETE FROM sessions" delete-unbatched
DELETE FROM sessions USING users u WHERE u.id = sessions.user_id;
-- @"DELETE FROM sessions" delete-unbatched
DELETE FROM sessions WHERE user_id NOT IN (SELECT id FROM users);
-- @"DELETE FROM sessions" delete-unbatched
--- few rows, new tables
--- 1_sessions.sql
CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint);
--- 2_delete.sql
DELETE FROM sessions WHERE id = 7;
DELETE FROM sessions WHERE id BETWEEN 1 AND 1000;
CREATE TABLE items (id bigint PRIMARY KEY);
DELETE FROM items;
--- silent: a batch that LIMIT counts
--- 1_parcels.sql
CREATE TABLE parcels (id bigint PRIMARY KEY, zone text);
--- 2_batch.sql
DELETE FROM parcels WHERE id = ANY (ARRAY(SELECT id FROM parcels WHERE zone IS NULL LIMIT 500));
DELETE FROM parcels WHERE ctid IN (SELECT ctid FROM parcels WHERE zone IS NULL LIMIT 500);
DELETE FROM parcels p USING (SELECT id FROM parcels WHERE zone IS NULL LIMIT 500) AS batch WHERE p.id = batch.id;
WITH batch AS MATERIALIZED (SELECT id FROM parcels WHERE zone IS NULL LIMIT 500 FOR UPDATE SKIP LOCKED)
DELETE FROM parcels USING batch WHERE parcels.id = batch.id;
--- 3_whole.sql
DELETE FROM parcels p USING (SELECT id FROM parcels WHERE zone IS NULL) AS old WHERE p.id = old.id;
-- @"DELETE FROM parcels" delete-unbatched
