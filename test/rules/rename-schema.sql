--- code that names the schema breaks
--- 1_app.sql
CREATE SCHEMA app;
--- 2_rename.sql
ALTER SCHEMA app RENAME TO application;
-- @"ALTER SCHEMA app RENAME TO application" rename-schema
ALTER SCHEMA legacy RENAME TO old;
-- @"ALTER SCHEMA legacy RENAME TO old" rename-schema
--- other changes of a schema
--- 1_app.sql
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
