--- everything in it gets another name
--- 1_app.sql
CREATE SCHEMA app;
--- 2_rename.sql
ALTER SCHEMA app RENAME TO application;
-- @"ALTER SCHEMA app RENAME TO application" rename-schema
ALTER SCHEMA legacy RENAME TO old;
-- @"ALTER SCHEMA legacy RENAME TO old" rename-schema
--- other things
--- 1_app.sql
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
