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
